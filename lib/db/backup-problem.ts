/** A backup cannot be made, read or restored: what is wrong and what to do, in one sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** The refusal of a file that Woven did not make. */
export function foreign(file: string): BackupProblem {
  return new BackupProblem(`${file} is not a backup made by Woven; nothing was changed.`);
}

/** The refusal of a file that is not as it was written. */
export function damaged(file: string, cause?: unknown): BackupProblem {
  return new BackupProblem(`${file} is damaged or was cut short: use another backup; nothing was changed.`, {
    cause,
  });
}

/** The refusal of a file that this version cannot read. */
export function newer(file: string, woven: string): BackupProblem {
  return new BackupProblem(
    `${file} was made by a newer Woven (${woven}): restore it with that version; nothing was changed.`,
  );
}

/** The refusal of an encrypted file when no identity is there. */
export function locked(file: string): BackupProblem {
  return new BackupProblem(
    `${file} is encrypted: say with --identity FILE where the identity is that opens it; nothing was changed.`,
  );
}

/** The refusal of an encrypted file that was made for others. */
export function otherIdentity(file: string): BackupProblem {
  return new BackupProblem(
    `${file} was encrypted for another identity than this one: look for the one that belongs to it; nothing was changed.`,
  );
}

/** What the system said about a file that cannot be written, in words. */
export function unwritable(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC') {
    return new BackupProblem(`The disk is full: free some space for ${file} and try again.`, { cause });
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') {
    return new BackupProblem(
      `${file} cannot be written (${code}): choose a folder that is there and yours.`,
      { cause },
    );
  }
  return cause;
}
