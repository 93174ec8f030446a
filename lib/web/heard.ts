import type { Day } from './day';
import { dayOfNumber, numberOfDay } from './day-number';
import type { RatingFact, Voice } from './facts';
import { at, sortByKeyAt, upTo } from './ints';

/** The three voices of a pair: its first person, its second, an organizer. */
const VOICES = 3;

/** Everything that was ever said of each pair of workers, ready to be listened to day after day. */
export type Heard = {
  /** The pairs, by the two's places among all workers: `from` < `to`, sorted by both. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Each word: of which pair and by which of the three voices (`3 × pair + voice`), on which day (none: 0), how much trust. */
  readonly slot: Int32Array;
  readonly day: Int32Array;
  readonly trust: Uint8Array;
};

/** Words as they come, by the two's places: the smaller one first. */
type Words = {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly voice: Uint8Array;
  readonly day: Int32Array;
  readonly trust: Uint8Array;
  readonly count: number;
};

/** Sorts the ratings by pair. Those of one person, or of somebody who is not among `places`, are nobody's line. */
export function hearAll(ratings: readonly RatingFact[], places: ReadonlyMap<string, number>): Heard {
  const words = gather(ratings, places);
  const byOther = sortByKeyAt(upTo(words.count), words.other, places.size);
  return inOrder(words, sortByKeyAt(byOther, words.one, places.size));
}

function gather(ratings: readonly RatingFact[], places: ReadonlyMap<string, number>): Words {
  const most = ratings.length;
  const [one, other, day] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [voice, trust] = [new Uint8Array(most), new Uint8Array(most)];
  let count = 0;
  for (const rating of ratings) {
    const first = places.get(rating.between[0]);
    const second = places.get(rating.between[1]);
    if (first === undefined || second === undefined || first === second) continue;
    one[count] = first < second ? first : second;
    other[count] = first < second ? second : first;
    voice[count] = voiceAt(rating.voice, first < second);
    day[count] = numberOfDay(rating.ratedOn);
    trust[count] = rating.trust;
    count += 1;
  }
  return { one: one.subarray(0, count), other: other.subarray(0, count), voice, day, trust, count };
}

function inOrder(words: Words, order: Int32Array): Heard {
  const { count } = words;
  const [from, to, slot] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [day, trust] = [new Int32Array(count), new Uint8Array(count)];
  let pairs = 0;
  for (let place = 0; place < count; place++) {
    const word = at(order, place);
    const [one, other] = [at(words.one, word), at(words.other, word)];
    if (pairs === 0 || one !== at(from, pairs - 1) || other !== at(to, pairs - 1)) {
      from[pairs] = one;
      to[pairs] = other;
      pairs += 1;
    }
    slot[place] = VOICES * (pairs - 1) + (words.voice[word] as number);
    day[place] = at(words.day, word);
    trust[place] = words.trust[word] as number;
  }
  return { from: from.subarray(0, pairs), to: to.subarray(0, pairs), slot, day, trust };
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
  /** The day and the trust at `3 × pair + voice`; 0 says nothing. */
  private readonly day: Int32Array;
  private readonly trust: Uint8Array;
  private readonly texts = new Map<number, Day | ''>();
  private next = 0;
  private upTo = -1;

  constructor(
    private readonly heard: Heard,
    /** The days that will be listened up to, ascending. */
    private readonly days: readonly Day[],
  ) {
    this.day = new Int32Array(VOICES * heard.from.length);
    this.trust = new Uint8Array(VOICES * heard.from.length);
  }

  /** Listens to everything said up to the next of the days, and returns that day; null after the last. */
  advance(): Day | null {
    const on = this.days[this.next];
    if (on === undefined) return null;
    this.next += 1;
    this.hear(this.upTo, numberOfDay(on));
    this.upTo = numberOfDay(on);
    return on;
  }

  /** The trust of a pair's line: the more cautious of what the two said, or else an organizer's judgement; 0 without a line. */
  trustOf(pair: number): number {
    const first = this.wordOf(pair, 0);
    const second = this.wordOf(pair, 1);
    const spoken = first > second ? first : second;
    return spoken === 0 ? this.wordOf(pair, 2) : spoken;
  }

  /** What one of the three voices (0: the pair's first, 1: its second, 2: an organizer) last said of a pair; 0 for nothing. */
  wordOf(pair: number, voice: number): number {
    return this.trust[VOICES * pair + voice] as number;
  }

  /** The latest day on which anybody rated the pair; '' where no rating has a day. */
  heardOn(pair: number): Day | '' {
    const slot = VOICES * pair;
    const day = Math.max(at(this.day, slot), at(this.day, slot + 1), at(this.day, slot + 2));
    let text = this.texts.get(day);
    if (text === undefined) {
      text = dayOfNumber(day);
      this.texts.set(day, text);
    }
    return text;
  }

  /** Hears what was said after one day and up to another. */
  private hear(after: number, until: number): void {
    const { slot, day, trust } = this.heard;
    for (let word = 0; word < slot.length; word++) {
      const said = at(day, word);
      if (said <= after || said > until) continue;
      const place = at(slot, word);
      const before = at(this.day, place);
      const level = trust[word] as number;
      if (said < before || (said === before && level < (this.trust[place] as number))) continue;
      this.day[place] = said;
      this.trust[place] = level;
    }
  }
}
