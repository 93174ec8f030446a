import { CREWS, STORY, type Crew } from './harbor-street-crews';
import type { Placed } from './harbor-street-people';
import { Telling, type Step, type Told } from './harbor-street-telling';
import { seededChance } from './seeded-chance';

const SIX_WEEKS_AGO = -45;

/** Each crew with its people: those in its knot, and those beside it. */
type Knot = { readonly crew: Crew; readonly inner: readonly string[]; readonly beside: readonly Placed[] };

/** Ten months of what Harbor Street said about itself, oldest first. */
export function harborStreetTies(people: readonly Placed[]): readonly Told[] {
  const telling = new Telling(seededChance(0x7e57));
  const keyOf = new Map(people.map(({ worker }) => [worker.name, worker.key]));
  const named = (name: string) => {
    const key = keyOf.get(name);
    if (key === undefined) throw new Error('harborStreetTies: a name of the story is not among its people');
    return key;
  };
  const knots = CREWS.map((crew) => knotOf(crew, people));
  for (const knot of knots) tieTheKnot(telling, knot);
  for (const knot of knots) joinToTheRest(telling, knot, named);
  telling.line(named(STORY.holder), named(STORY.holdersSecond), [
    [-80, 4],
    [-50, 3],
  ]);
  telling.line(named(STORY.cutOff[0]), named(STORY.cutOff[1]), [
    [-70, 4],
    [-48, 3],
  ]);
  for (const knot of knots) tieTheEdges(telling, knot, named);
  joinTheCommittee(telling, knots, named(STORY.leader));
  acrossCrews(telling, knots);
  thinAcquaintance(telling, knots);
  const sixWeeks = named(STORY.notSpokenToForSixWeeks);
  checkIns(telling, knots, sixWeeks);
  return telling.told
    .filter(({ speaker, on }) => speaker !== sixWeeks || on <= SIX_WEEKS_AGO)
    .toSorted((one, other) => one.on - other.on);
}

function knotOf(crew: Crew, people: readonly Placed[]): Knot {
  const own = people.filter((placed) => placed.crew === crew);
  return {
    crew,
    inner: own.filter(({ edge }) => edge === null).map(({ worker }) => worker.key),
    beside: own.filter(({ edge }) => edge !== null),
  };
}

/** Side by side first by name, then covering shifts for each other, some closer later: a ring with chords. */
function tieTheKnot(telling: Telling, { crew, inner }: Knot): void {
  const [first, knit, woven] = crew.days;
  const { chance } = telling;
  for (const [place, one] of inner.entries()) {
    for (const step of chance.happens(0.5) ? [1, 2] : [1]) {
      const other = inner[(place + step) % inner.length] ?? one;
      const [speaker, listener] = chance.happens(0.5) ? [one, other] : [other, one];
      const steps: Step[] = [
        [Math.min(telling.when(speaker, first), knit - 1), 4],
        [telling.when(speaker, knit), 3],
      ];
      if (chance.happens(0.45)) steps.push([telling.when(speaker, woven + 14), chance.happens(0.15) ? 1 : 2]);
      telling.line(speaker, listener, steps);
    }
  }
}

/** The first of a crew comes to know somebody outside; later the one in its middle does, or joins the committee. */
function joinToTheRest(telling: Telling, { crew, inner }: Knot, named: (name: string) => string): void {
  const [front = '', middle = ''] = inner;
  const [first, knit, woven] = crew.days;
  const [contact, second] = crew.through;
  if (contact)
    telling.line(front, named(contact), [
      [first, 3],
      [telling.when(front, woven + 14), 2],
    ]);
  if (second && second !== 'seat')
    telling.line(middle, named(second), [
      [telling.when(middle, knit), 4],
      [woven, 3],
    ]);
}

function tieTheEdges(telling: Telling, knot: Knot, named: (name: string) => string): void {
  for (const { worker, edge } of knot.beside) {
    const leader = worker.name === STORY.onOneThinLine ? named(STORY.leader) : null;
    for (const [other, steps] of linesBeside(edge, knot, leader))
      telling.line(worker.key, other, steps, edge !== 'excluded');
  }
}

/** To whom somebody beside a knot has lines, and how they grew. */
function linesBeside(
  edge: Placed['edge'],
  { crew, inner }: Knot,
  leader: string | null,
): readonly (readonly [string, readonly Step[]])[] {
  const [front = '', middle = '', third = middle, fourth = front] = inner;
  const [first, knit, woven] = crew.days;
  if (edge === 'new') return [];
  if (edge === 'leaf')
    return [
      [
        third,
        [
          [knit + 8, 4],
          [Math.min(woven + 8, -3), 3],
        ],
      ],
    ];
  if (edge === 'thin')
    return [
      [
        leader ?? middle,
        [
          [knit + 9, 5],
          [-41, 4],
        ],
      ],
    ];
  if (edge === 'thins')
    return [
      [third, [[knit + 6, 4]]],
      [fourth, [[knit + 6, 5]]],
    ];
  const steady: readonly Step[] = [
    [first + 3, 4],
    [first + 15, 3],
  ];
  return [
    [front, steady],
    [middle, steady],
  ];
}

/** Whoever joins the committee comes to know the one who joined before them; the last to join has not yet. */
function joinTheCommittee(telling: Telling, knots: readonly Knot[], leader: string): void {
  let before = leader;
  for (const {
    crew,
    inner: [, middle = ''],
  } of knots.filter((knot) => knot.crew.through[1] === 'seat').slice(0, -1)) {
    telling.line(middle, before, [
      [telling.when(middle, crew.days[1]), 4],
      [telling.when(middle, crew.days[2]), 3],
      [telling.when(middle, crew.days[2] + 14), 2],
    ]);
    before = middle;
  }
}

/** Woven crews come to know each other, where they share a shift or a language. */
function acrossCrews(telling: Telling, knots: readonly Knot[]): void {
  const { chance } = telling;
  const open = knots.filter(({ crew }) => crew.through[0] !== null && crew.through[1] !== null);
  for (let round = 0; round < 90; round += 1) {
    const [one, other] = [chance.pick(open), chance.pick(open)];
    const met = Math.max(one.crew.days[2], other.crew.days[2]) + 6 + chance.below(60);
    if (one === other || met > -3 || !near(one.crew, other.crew)) continue;
    telling.line(chance.pick(one.inner), chance.pick(other.inner), [[met, 3]]);
  }
}

function near(one: Crew, other: Crew): boolean {
  return one.shift === other.shift || one.languages.some((language) => other.languages.includes(language));
}

/** People who know each other by name, or have fallen out: thin lines everywhere, those of the cut-off department first. */
function thinAcquaintance(telling: Telling, knots: readonly Knot[]): void {
  const { chance } = telling;
  const cutOff = knots.filter(({ crew }) => crew.department === STORY.cutOffDepartment);
  for (let round = 0; round < 44; round += 1) {
    const one = chance.pick(chance.pick(round < 6 ? cutOff : knots).inner);
    const other = chance.pick(chance.pick(knots).inner);
    telling.line(one, other, [[-140 + chance.below(135), chance.happens(0.7) ? 4 : 5]], false);
  }
}

function checkIns(telling: Telling, knots: readonly Knot[], sixWeeks: string): void {
  for (const { inner, crew } of knots) {
    for (const one of inner) {
      const on = Math.min(
        Math.max(crew.days[2] + 25, -80) + telling.chance.below(25),
        -1 - telling.chance.below(9),
      );
      if (one === sixWeeks) telling.checkIn(one, SIX_WEEKS_AGO, 2);
      else if (telling.chance.happens(0.5)) telling.checkIn(one, on, 2);
    }
  }
}
