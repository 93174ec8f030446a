import type { Day } from './day';
import type { RatingFact, Voice } from './facts';
import { sortByKey, upTo } from './ints';

/** The three voices of a pair: its first person, its second, an organizer. */
const VOICES = 3;

/** Everything that was ever said of each pair of workers, ready to be listened to day after day. */
export type Heard = {
  /** The pairs, by the two's places among all workers: `from` < `to`, sorted by both. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Each word: of which pair, by which of the three voices, on which day (none: ''), how much trust. */
  readonly words: readonly Word[];
};

type Word = { readonly pair: number; readonly voice: number; readonly day: string; readonly trust: number };

/** Sorts the ratings by pair. Those of one person, or of somebody who is not among `places`, are nobody's line. */
export function hearAll(ratings: readonly RatingFact[], places: ReadonlyMap<string, number>): Heard {
  const pairs = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const words: Word[] = [];
  for (const { between, voice, trust, ratedOn } of ratings) {
    const first = places.get(between[0]);
    const second = places.get(between[1]);
    if (first === undefined || second === undefined || first === second) continue;
    const key = Math.min(first, second) * places.size + Math.max(first, second);
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = from.push(Math.min(first, second)) - 1;
      to.push(Math.max(first, second));
      pairs.set(key, pair);
    }
    words.push({ pair, voice: voiceAt(voice, first < second), day: ratedOn ?? '', trust });
  }
  return inOrder(from, to, words, places.size);
}

function inOrder(
  from: readonly number[],
  to: readonly number[],
  words: readonly Word[],
  size: number,
): Heard {
  const byTo = sortByKey(upTo(from.length), (pair) => to[pair] ?? 0, size);
  const order = sortByKey(byTo, (pair) => from[pair] ?? 0, size);
  const placeOf = new Int32Array(from.length);
  order.forEach((pair, place) => {
    placeOf[pair] = place;
  });
  return {
    from: order.map((pair) => from[pair] ?? 0),
    to: order.map((pair) => to[pair] ?? 0),
    words: words.map((word) => ({ ...word, pair: placeOf[word.pair] ?? 0 })),
  };
}

function voiceAt(voice: Voice, inOrder: boolean): number {
  if (voice === 'organizer') return 2;
  return (voice === 'first') === inOrder ? 0 : 1;
}

/**
 * What each of the three voices last said of each pair, up to a day. Days can only be gone through forward.
 * The latest word of a voice counts; of two on one day, the more cautious. A missing day is older than any.
 */
export class Listener {
  private readonly day: string[];
  /** Trust at `3 × pair + voice`; 0 says nothing. */
  private readonly trust: Uint8Array;
  private readonly due: readonly (readonly Word[])[];
  private next = 0;

  constructor(
    heard: Heard,
    /** The days that will be listened up to, ascending. */
    private readonly days: readonly Day[],
  ) {
    this.day = new Array<string>(3 * heard.from.length).fill('');
    this.trust = new Uint8Array(3 * heard.from.length);
    const due: Word[][] = days.map(() => []);
    for (const word of heard.words) due[days.findIndex((day) => word.day <= day)]?.push(word);
    this.due = due;
  }

  /** Listens to everything said up to the next of the days, and returns that day; null after the last. */
  advance(): Day | null {
    const on = this.days[this.next];
    if (on === undefined) return null;
    for (const word of this.due[this.next] ?? []) this.hear(word);
    this.next += 1;
    return on;
  }

  /** The trust of a pair's line: the more cautious of what the two said, or else an organizer's judgement; 0 without a line. */
  trustOf(pair: number): number {
    const spoken = Math.max(this.trust[3 * pair] ?? 0, this.trust[3 * pair + 1] ?? 0);
    return spoken === 0 ? (this.trust[3 * pair + 2] ?? 0) : spoken;
  }

  /** What one of the three voices (0: the pair's first, 1: its second, 2: an organizer) last said of a pair; 0 for nothing. */
  wordOf(pair: number, voice: number): number {
    return this.trust[3 * pair + voice] ?? 0;
  }

  /** The latest day on which anybody rated the pair; '' where no rating has a day. */
  heardOn(pair: number): string {
    let latest = '';
    for (let voice = 0; voice < VOICES; voice++) {
      const day = this.day[VOICES * pair + voice] ?? '';
      if (day > latest) latest = day;
    }
    return latest;
  }

  private hear({ pair, voice, day, trust }: Word): void {
    const slot = 3 * pair + voice;
    const before = this.day[slot] ?? '';
    if (day < before) return;
    this.day[slot] = day;
    this.trust[slot] = day > before ? trust : Math.max(this.trust[slot] ?? 0, trust);
  }
}
