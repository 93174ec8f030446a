import 'server-only';
import { codeNamesOf } from '@/lib/access/code-names';
import type { Vault } from '@/lib/crypto/vault';
import { onceInProcess } from '@/lib/once-in-process';
import type { WorkerWords } from '@/lib/workers/words';

/** A coworker as they are stored. */
export type SealedWorker = { readonly id: string; readonly sealed: string; readonly codeNumber: number };

type Opened = { readonly sealed: string; readonly words: WorkerWords };

// A vault that is forgotten takes what it opened with it.
const opened = onceInProcess('opened words', () => new WeakMap<Vault, Map<string, Opened>>());

/** What is written of a coworker, whoever asks: for rules and for writing it anew. To tell somebody, use `namesFor`. @throws TamperedValue */
export function openWords(vault: Vault, { id, sealed }: Pick<SealedWorker, 'id' | 'sealed'>): WorkerWords {
  const known = opened.get(vault) ?? new Map<string, Opened>();
  opened.set(vault, known);
  const before = known.get(id);
  if (before?.sealed === sealed) return before.words;
  const words = vault.open('worker', id, sealed) as WorkerWords;
  known.set(id, { sealed, words });
  return words;
}

/** What a coworker is called where their name is not told. */
export function codeNameOf(vault: Vault, { codeNumber }: Pick<SealedWorker, 'codeNumber'>): string {
  return codeNamesOf(vault)(codeNumber);
}

/** The columns of a coworker that hold their words. */
export function sealedWords(
  vault: Vault,
  id: string,
  words: Omit<WorkerWords, 'fileId'> & { readonly fileId?: string | null },
): { readonly sealed: string; readonly fileIdKey: string | null } {
  const { name, nickname, department, shift, jobTitle, languages, phone, email, tags, fileId = null } = words;
  const kept: WorkerWords = {
    name,
    nickname,
    department,
    shift,
    jobTitle,
    languages,
    phone,
    email,
    tags,
    fileId,
  };
  return {
    sealed: vault.seal('worker', id, kept),
    fileIdKey: fileId === null ? null : vault.lookup('file id', fileId),
  };
}
