import { openOwnSession } from './own-session';
import { handleKey } from '@/lib/access/handle-key';
import { installationKeys } from '@/lib/crypto/installation-key';
import { handleLookups } from '@/lib/crypto/installation-vault';
import { hashCode, makeCode } from '@/lib/crypto/one-time-code';

/** How long a reset link works, in milliseconds. */
const validity = 60 * 60 * 1000;

/**
 * A one-time code with which somebody locked out chooses a new passphrase. Earlier ones of theirs stop working.
 * @returns undefined when nobody who may sign in has that handle
 */
export async function newAccessReset(
  databaseUrl: string,
  handle: string,
  now: Date,
): Promise<string | undefined> {
  const code = makeCode();
  const session = await openOwnSession(databaseUrl);
  try {
    await session.query('BEGIN');
    const { rows } = await session.query<{ id: string }>(
      'SELECT id FROM "user" WHERE handle_key = ANY ($1) AND disabled_at IS NULL',
      [handleLookups(installationKeys(), handleKey(handle))],
    );
    const [user] = rows;
    if (!user) return undefined;
    await session.query('DELETE FROM access_reset WHERE user_id = $1 AND used_at IS NULL', [user.id]);
    await session.query('INSERT INTO access_reset (code_hash, user_id, expires_at) VALUES ($1, $2, $3)', [
      hashCode(code),
      user.id,
      new Date(now.getTime() + validity),
    ]);
    await session.query('COMMIT');
    return code;
  } finally {
    await session.end();
  }
}
