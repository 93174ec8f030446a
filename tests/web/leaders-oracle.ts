import type { Day } from '@/lib/web/day';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Floor } from '@/lib/web/floor';

/** Who turns to whom, from the ratings themselves and from nothing that is woven. */
export type SlowLeader = {
  readonly id: string;
  /** Those who trust them at 1 or 2, and whether it is their own word. */
  readonly by: ReadonlyMap<string, boolean>;
  readonly heard: number;
  readonly breadth: Readonly<Record<'department' | 'shift' | 'language', number>>;
  readonly holds: number;
};

/** Everybody who is there, whom most turn to first; equals by code point. */
export function slowLeaders(
  facts: WebFacts,
  on: Day,
  floor: Floor,
  holdsOf: (id: string) => number,
): SlowLeader[] {
  const there = facts.workers
    .filter(({ inUnit, startedOn, endedOn, status }) => {
      const gone = endedOn === null ? !['active', 'on_leave'].includes(status) : endedOn <= on;
      return inUnit && !gone && (startedOn === null || startedOn <= on);
    })
    .map(({ id }) => id);
  const leaders = there.map((id): SlowLeader => {
    const told = there
      .filter((other) => other !== id)
      .map((other) => ({ other, ...lastOf(facts.ratings, other, id, on) }))
      .filter(({ trust }) => trust > 0);
    const by = new Map(told.filter(({ trust }) => trust <= 2).map(({ other, own }) => [other, own]));
    const groups = (division: keyof SlowLeader['breadth']) =>
      new Set([...by.keys()].flatMap((other) => floor[division].of.get(other) ?? [])).size;
    return {
      id,
      by,
      heard: told.length,
      breadth: { department: groups('department'), shift: groups('shift'), language: groups('language') },
      holds: holdsOf(id),
    };
  });
  return leaders.sort((one, other) => isBefore(one, other) || byCodePoint(one.id, other.id));
}

/** The three figures, one after the other. */
export function figuresOf({ by, breadth, holds }: SlowLeader): [number, number, number] {
  return [by.size, breadth.department + breadth.shift + breadth.language, holds];
}

function isBefore(one: SlowLeader, other: SlowLeader): number {
  const [mine, theirs] = [figuresOf(one), figuresOf(other)];
  const place = mine.findIndex((figure, at) => figure !== theirs[at]);
  return place < 0 ? 0 : theirs[place]! - mine[place]!;
}

function byCodePoint(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => Array.from(text, (letter) => letter.codePointAt(0)!));
  const place = mine!.findIndex((point, at) => point !== theirs![at]);
  if (place < 0) return mine!.length - theirs!.length;
  return mine![place]! - (theirs![place] ?? -1);
}

/** How much one trusts another: by their own last word, or else by the organizers' last; 0 where neither said anything. */
function lastOf(ratings: readonly RatingFact[], who: string, whom: string, on: Day) {
  const about = ratings.filter(
    ({ between, ratedOn }) =>
      between.includes(who) && between.includes(whom) && (ratedOn === null || ratedOn <= on),
  );
  const own = about.filter(
    ({ between, voice }) => voice !== 'organizer' && between[voice === 'first' ? 0 : 1] === who,
  );
  const spoken = own.length > 0;
  const words = spoken ? own : about.filter(({ voice }) => voice === 'organizer');
  const lastDay = words
    .map(({ ratedOn }) => ratedOn ?? '')
    .sort()
    .at(-1);
  const last = words.filter(({ ratedOn }) => (ratedOn ?? '') === lastDay);
  return { trust: Math.max(0, ...last.map(({ trust }) => trust)), own: spoken };
}
