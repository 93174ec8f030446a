import type { Day } from './day';
import { numberOfDay } from './day-number';
import type { RatingFact, Voice } from './facts';
import { at, grow } from './ints';

/**
 * Everything that was ever said of each pair of workers, ready to be listened to on any day. A word is one number, so that of
 * two words of one voice the larger is the one that counts: its day, whose it is, how much trust.
 */
export type Heard = {
  /** The pairs, by the two's places among all workers: `from` < `to`, sorted by both. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The words of a pair stand at `start[pair]` … `start[pair + 1]` − 1. */
  readonly start: Int32Array;
  readonly words: Int32Array;
};

// The number of a word, from the right: three bits of trust, two of voice, the number of its day.
const TRUST = 7;
const VOICE_AT = 3;
const VOICE = 3;
const DAY_AT = 5;

/** Sorts the ratings by pair. Those of one person, or of somebody who is not among `places`, are nobody's line. */
export function hearAll(ratings: readonly RatingFact[], places: ReadonlyMap<string, number>): Heard {
  const most = ratings.length;
  const said: Said = { one: new Int32Array(most), other: new Int32Array(most), words: new Int32Array(most) };
  const count = gather(ratings, places, said);
  sortByPair(said, count, places.size);
  return pairUp(said, count);
}

/** Words as they come, by the two's places: the smaller one first. */
type Said = { readonly one: Int32Array; readonly other: Int32Array; readonly words: Int32Array };

function gather(
  ratings: readonly RatingFact[],
  places: ReadonlyMap<string, number>,
  { one, other, words }: Said,
): number {
  let count = 0;
  for (const { between, voice, trust, ratedOn } of ratings) {
    const first = places.get(between[0]);
    const second = places.get(between[1]);
    if (first === undefined || second === undefined || first === second) continue;
    const inOrder = first < second;
    one[count] = inOrder ? first : second;
    other[count] = inOrder ? second : first;
    words[count] = (numberOfDay(ratedOn) << DAY_AT) | (voiceAt(voice, inOrder) << VOICE_AT) | trust;
    count += 1;
  }
  return count;
}

function voiceAt(voice: Voice, inOrder: boolean): number {
  if (voice === 'organizer') return 2;
  return (voice === 'first') === inOrder ? 0 : 1;
}

/** Sorts in place: by the pair's second person, and then by its first. Linear in words + people. */
function sortByPair({ one, other, words }: Said, count: number, people: number): void {
  const [oneThen, wordsThen] = [new Int32Array(count), new Int32Array(count)];
  const next = firstPlaces(other, count, people);
  for (let word = 0; word < count; word++) {
    const spot = at(next, at(other, word));
    next[at(other, word)] = spot + 1;
    oneThen[spot] = at(one, word);
    wordsThen[spot] = at(words, word);
  }
  // By now `next` says where the words of each second person end.
  const spots = firstPlaces(one, count, people);
  let second = 0;
  for (let word = 0; word < count; word++) {
    while (at(next, second) <= word) second += 1;
    const spot = at(spots, at(oneThen, word));
    spots[at(oneThen, word)] = spot + 1;
    other[spot] = second;
    words[spot] = at(wordsThen, word);
  }
  let first = 0;
  for (let word = 0; word < count; word++) {
    while (at(spots, first) <= word) first += 1;
    one[word] = first;
  }
}

function firstPlaces(keys: Int32Array, count: number, most: number): Int32Array {
  const first = new Int32Array(most + 1);
  for (let place = 0; place < count; place++) grow(first, at(keys, place) + 1, 1);
  for (let key = 0; key < most; key++) grow(first, key + 1, at(first, key));
  return first;
}

/** Draws the words of each pair together; the pairs take the places of their words. */
function pairUp({ one: from, other: to, words }: Said, count: number): Heard {
  const start = new Int32Array(count + 1);
  let pairs = 0;
  for (let word = 0; word < count; word++) {
    if (pairs > 0 && at(from, word) === at(from, pairs - 1) && at(to, word) === at(to, pairs - 1)) continue;
    from[pairs] = at(from, word);
    to[pairs] = at(to, word);
    start[pairs] = word;
    pairs += 1;
  }
  start[pairs] = count;
  return {
    from: from.subarray(0, pairs),
    to: to.subarray(0, pairs),
    start: start.subarray(0, pairs + 1),
    words,
  };
}

/**
 * What each of the three voices last said of a pair, up to a day. The latest word of a voice counts; of two on one day, the
 * more cautious. A missing day is older than any.
 */
export class Listener {
  private first = 0;
  private second = 0;
  private organizer = 0;
  /** The first number that is later than any word of the day. */
  private readonly later: number;

  constructor(
    private readonly heard: Heard,
    on: Day,
  ) {
    this.later = (numberOfDay(on) + 1) << DAY_AT;
  }

  /**
   * Listens to what was said of a pair, and returns the trust of its line: the more cautious of what the two said, or else an
   * organizer's judgement; 0 without a line. What else there is to ask is about the pair last listened to.
   */
  trustOf(pair: number): number {
    const { start, words } = this.heard;
    this.first = this.second = this.organizer = 0;
    const end = at(start, pair + 1);
    for (let place = at(start, pair); place < end; place++) {
      const word = at(words, place);
      if (word < this.later) this.hear(word);
    }
    const spoken = Math.max(this.first & TRUST, this.second & TRUST);
    return spoken === 0 ? this.organizer & TRUST : spoken;
  }

  /** What the pair's first person last said; 0 for nothing. */
  get wordOfFirst(): number {
    return this.first & TRUST;
  }

  get wordOfSecond(): number {
    return this.second & TRUST;
  }

  get wordOfOrganizer(): number {
    return this.organizer & TRUST;
  }

  /** The number of the latest day on which anybody rated the pair; 0 where no rating has a day. */
  get dayHeard(): number {
    return Math.max(this.first, this.second, this.organizer) >>> DAY_AT;
  }

  private hear(word: number): void {
    const voice = (word >>> VOICE_AT) & VOICE;
    if (voice === 0) this.first = Math.max(this.first, word);
    else if (voice === 1) this.second = Math.max(this.second, word);
    else this.organizer = Math.max(this.organizer, word);
  }
}
