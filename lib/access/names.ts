import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { vaultOf } from '@/lib/access/vault';
import type { Vault } from '@/lib/crypto/vault';
import { codeNameOf, openWords, type SealedWorker } from '@/lib/access/worker-words';
import { initialsOf, onlyName, type TellableWords, type WorkerWords } from '@/lib/workers/words';

/**
 * What this seat is told of a coworker. The one way a name leaves the database: inside the turf the words, as the device
 * shows names; outside it a code name and nothing else; to an observer nothing.
 */
export async function namesFor(seat: Seat): Promise<(worker: SealedWorker) => TellableWords> {
  if (seat.role === 'observer') return () => ({ ...onlyName(''), known: false });
  const vault = await vaultOf(seat.campaignId);
  return (worker) =>
    inTurf(seat, worker.id) ? toldAll(seat.shown, vault, worker) : toldNothing(vault, worker);
}

/** What is told of a coworker inside a turf, as a device shows names. */
export function toldAll(shown: Seat['shown'], vault: Vault, worker: SealedWorker): TellableWords {
  return { ...shownAs(shown, openWords(vault, worker), () => codeNameOf(vault, worker)), known: true };
}

/** What is told of a coworker outside a turf. */
export function toldNothing(vault: Vault, worker: SealedWorker): TellableWords {
  return { ...onlyName(codeNameOf(vault, worker)), known: false };
}

/**
 * Who works beside whom, as numbers that say nothing else: what draws the map alike for everybody who sees people on it.
 */
export async function groupsFor(seat: Seat): Promise<(worker: SealedWorker) => Groups> {
  if (seat.role === 'observer') return () => ({ department: 0, crew: 0 });
  const vault = await vaultOf(seat.campaignId);
  const numbers = new Map<string, number>();
  const numberOf = (words: string) => {
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return number;
  };
  return (worker) => {
    const { department, shift } = openWords(vault, worker);
    return { department: numberOf(department ?? ''), crew: numberOf(`${department ?? ''}\n${shift ?? ''}`) };
  };
}

/** What divides the floor, as it is written of one coworker. */
export type FloorWords = Pick<WorkerWords, 'department' | 'shift' | 'languages' | 'tags'>;

/**
 * Where a coworker works and what they speak, whoever asks: for counting groups, and never to be shown beside a person. A
 * group may be named to a seat only as `lib/workers/floor.ts` names it.
 */
export async function floorFor(seat: Seat): Promise<(worker: SealedWorker) => FloorWords> {
  const vault = await vaultOf(seat.campaignId);
  return (worker) => openWords(vault, worker);
}

/** Numbers that are alike for those of one department, and of one department and shift. */
export type Groups = { readonly department: number; readonly crew: number };

/** What somebody wrote, where this device shows names: free text names people as it likes. Null where it does not. */
export function freeText({ shown }: Pick<Seat, 'shown'>, text: string | null): string | null {
  return shown === 'names' ? text : null;
}

/** Words as a device shows them. Without names nobody can be called or written to either. */
function shownAs(shown: Seat['shown'], words: WorkerWords, codeName: () => string): WorkerWords {
  if (shown === 'names') return words;
  const name = shown === 'initials' ? initialsOf(words.name) : codeName();
  return { ...words, name, nickname: null, phone: null, email: null, fileId: null };
}
