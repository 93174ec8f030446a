import type { Voice } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';

/** A pair as it is kept: the smaller id first, and whose word it is by its place. */
export type VoicedPair = { readonly firstId: string; readonly secondId: string; readonly voice: Voice };

/** Puts two workers in the order of their ids; `told` is the one whose word it is, null for an organizer's judgement. */
export function voicedPair(one: string, other: string, told: string | null): VoicedPair {
  if (one === other) throw new Error(`a pair needs two workers, got ${one} twice`);
  if (told !== null && told !== one && told !== other) throw new Error(`${told} is neither of the pair`);
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  return { firstId, secondId, voice: told === null ? 'organizer' : told === firstId ? 'first' : 'second' };
}

/** What one voice says of one pair. */
export type PairRating = VoicedPair & { readonly trust: Trust };

/** Whether two ratings say the same of the same pair by the same voice. */
export function isSameRating(one: PairRating, other: PairRating): boolean {
  return (
    one.firstId === other.firstId &&
    one.secondId === other.secondId &&
    one.voice === other.voice &&
    one.trust === other.trust
  );
}
