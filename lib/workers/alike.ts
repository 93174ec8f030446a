import { fold } from './fold';

/** As much of a coworker as it takes to tell that two records may be one person. */
export type Alike = {
  readonly id: string;
  readonly name: string;
  readonly nickname: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

/** Why two records may be one person, surest first. */
export const LIKENESSES = ['phone', 'email', 'sameName', 'nickname', 'initial', 'nearName'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export type Likely = { readonly id: string; readonly because: Likeness };

type Told = Omit<Alike, 'id'>;
type Folded = {
  readonly id: string;
  readonly words: readonly string[];
  readonly sorted: string;
  readonly nickname: string;
  readonly phone: string;
  readonly email: string;
};

/** Two records that may be one person. */
export type Double = { readonly first: string; readonly second: string; readonly because: Likeness };

const SHOWN = 6;
/** How many records with one thing in common are compared with the next; what more have in common tells nothing. */
const MOST_COMPARED = 80;
/** As many last digits as tell two telephones apart, whatever is dialled before. */
const PHONE_DIGITS = 7;
const known = new WeakMap<readonly Alike[], readonly Folded[]>();

/** Who may already be the person just entered, surest first; at most six. */
export function alikeTo(told: Told, workers: readonly Alike[]): readonly Likely[] {
  const sought = foldedOf({ id: '', ...told });
  const folded = known.get(workers) ?? workers.map(foldedOf);
  known.set(workers, folded);
  return folded
    .flatMap((worker) => {
      const because = likeness(sought, worker);
      return because === null ? [] : [{ id: worker.id, because }];
    })
    .sort((one, other) => LIKENESSES.indexOf(one.because) - LIKENESSES.indexOf(other.because))
    .slice(0, SHOWN);
}

/**
 * Every pair of records that may be one person, surest first. Only records that have something in common that every
 * likeness needs are compared, so that thousands are looked through in a moment.
 */
export function doublesAmong(workers: readonly Alike[]): readonly Double[] {
  const folded = known.get(workers) ?? workers.map(foldedOf);
  known.set(workers, folded);
  const beside = new Map<string, Folded[]>();
  const found = new Map<string, Double>();
  for (const worker of folded) {
    const { at, around } = commonKeys(worker);
    const others = candidatesFor(worker, around, beside);
    for (const key of at) {
      const bucket = beside.get(key);
      if (bucket) bucket.push(worker);
      else beside.set(key, [worker]);
    }
    for (const other of others) {
      const because = likeness(worker, other);
      if (because !== null)
        found.set(`${other.id} ${worker.id}`, { first: other.id, second: worker.id, because });
    }
  }
  return [...found.values()].sort(
    (one, other) => LIKENESSES.indexOf(one.because) - LIKENESSES.indexOf(other.because),
  );
}

/** The records that have enough in common with one to be alike. */
function candidatesFor(
  worker: Folded,
  around: readonly { readonly key: string; readonly counts: number }[],
  beside: ReadonlyMap<string, readonly Folded[]>,
): readonly Folded[] {
  const shared = new Map<Folded, number>();
  for (const { key, counts } of around)
    for (const other of (beside.get(key) ?? []).slice(-MOST_COMPARED))
      shared.set(other, (shared.get(other) ?? 0) + counts);
  return [...shared].flatMap(([other, runs]) => (runs >= runsShared(worker, other) ? [other] : []));
}

/** Under which keys a record is found, and under which it looks for those who are alike: they have at least one in common. */
function commonKeys({ words, sorted, nickname, phone, email }: Folded) {
  const family = words.at(-1) ?? '';
  const initials = words.length < 2 ? [] : [words[0] ?? '', nickname].filter((given) => given !== '');
  const same = [
    ...(phone === '' ? [] : [`phone ${phone}`]),
    ...(email === '' ? [] : [`email ${email}`]),
    ...initials.map((given) => `initial ${family} ${given.slice(0, 1)}`),
    `same ${sorted}`,
  ];
  const runs = runsOf(sorted);
  return {
    at: [...same, ...runs.map(({ run, at }) => `${run} ${String(at)}`)],
    around: [
      ...same.map((key) => ({ key, counts: Number.POSITIVE_INFINITY })),
      ...runs.flatMap(({ run, at }) =>
        SLIPS.map((slip) => ({ key: `${run} ${String(at + slip)}`, counts: 1 })),
      ),
    ],
  };
}

/** How many runs of letters two near names have in common at the least: a slip of the pen spoils four of them. */
function runsShared(one: Folded, other: Folded): number {
  const shorter = Math.min(one.sorted.length, other.sorted.length);
  return shorter <= 8 ? 1 : shorter - 3 - 4 * (shorter >= 12 ? 2 : 1);
}

/** By how many places letters are moved by what was added or left out before them. */
const SLIPS = [-2, -1, 0, 1, 2];

/**
 * The runs of letters of a name of which a name near it has at least one: one slip in eight letters leaves four together,
 * two in twelve as well; one in six leaves three.
 */
function runsOf(name: string): readonly { readonly run: string; readonly at: number }[] {
  if (name.length < 6) return [];
  const sizes = [...(name.length <= 8 ? [3] : []), ...(name.length >= 8 ? [4] : [])];
  return sizes.flatMap((size) =>
    Array.from({ length: name.length - size + 1 }, (_, at) => ({ run: name.slice(at, at + size), at })),
  );
}

/** What makes two records alike, surest first. */
const TELLS: readonly (readonly [Likeness, (one: Folded, other: Folded) => boolean])[] = [
  ['phone', (one, other) => one.phone !== '' && one.phone === other.phone],
  ['email', (one, other) => one.email !== '' && one.email === other.email],
  ['sameName', (one, other) => one.sorted !== '' && one.sorted === other.sorted],
  ['nickname', (one, other) => sameNickname(one, other) || sameNickname(other, one)],
  ['initial', (one, other) => sameButInitials(one.words, other.words)],
  ['nearName', (one, other) => isNear(one.sorted, other.sorted)],
];

function likeness(one: Folded, other: Folded): Likeness | null {
  return TELLS.find(([, tells]) => tells(one, other))?.[0] ?? null;
}

/** The nickname in place of the first name, the rest the same. */
function sameNickname(one: Folded, other: Folded): boolean {
  if (one.nickname === '' || one.words.length < 2) return false;
  return [one.nickname, ...one.words.slice(1)].join(' ') === other.words.join(' ');
}

/** The same last word, and every other word of the shorter name the same or its first letter: "J. Medrano". */
function sameButInitials(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const givenLong = long.slice(0, -1);
  return short.slice(0, -1).every((word, place) => {
    const there = givenLong[place] ?? '';
    return (
      word === there ||
      (word.length === 1 && there.startsWith(word)) ||
      (there.length === 1 && word.startsWith(there))
    );
  });
}

/** One slip of the pen in a name of at least six letters, two in one of at least twelve. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter >= 12 ? 2 : shorter >= 6 ? 1 : 0;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  return editDistance(one, other, allowed) <= allowed;
}

/** Levenshtein's distance; more than `most` as soon as a whole row is. */
function editDistance(one: string, other: string, most: number): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const swap = (above[place - 1] ?? 0) + (one[row - 1] === other[place - 1] ? 0 : 1);
      here.push(Math.min(swap, (above[place] ?? 0) + 1, (here[place - 1] ?? 0) + 1));
    }
    if (Math.min(...here) > most) return most + 1;
    above = here;
  }
  return above[other.length] ?? 0;
}

function foldedOf({ id, name, nickname, phone, email }: Alike): Folded {
  const words = fold(name)
    .split(/[\s\-'.,]+/u)
    .filter((word) => word !== '');
  const digits = fold(phone ?? '').replace(/\D/gu, '');
  return {
    id,
    words,
    sorted: words.toSorted().join(' '),
    nickname: fold(nickname ?? ''),
    phone: digits.length >= PHONE_DIGITS ? digits.slice(-PHONE_DIGITS) : '',
    email: fold(email ?? ''),
  };
}
