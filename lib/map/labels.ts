/** How people are called on a map: by name or what stands for it, or not at all. */
export type Calling = 'names' | 'nobody';

type Named = {
  readonly id: string;
  readonly name: string;
  readonly nickname: string | null;
  /** Initials or a code name stand for the name; nothing of them may be left out. */
  readonly standIn: boolean;
};
type Label = { readonly label: string; readonly short: string };

/** First parts that are no name by themselves. */
const PREFIXES = new Set(['عبد', 'أبو', 'ابو', 'أم', 'ام', 'abd', 'abdul', 'abu', 'umm']);

/**
 * What each person is called on the map, in the order given. The one place that decides whether a name reaches the picture.
 * Short: the nickname or first name; two who share it get the family initial; who still share it get the whole name.
 */
export function callPeople(people: readonly Named[], calling: Calling): readonly Label[] {
  if (calling === 'nobody') return people.map((_, at) => ({ label: String(at + 1), short: '' }));
  const first = people.map(firstName);
  const second = people.map((person, at) => withInitial(first[at] ?? '', person.name));
  const firstTimes = timesSeen(first);
  const secondTimes = timesSeen(second);
  return people.map(({ name }, at) => {
    const [one = name, two = name] = [first[at], second[at]];
    if (firstTimes.get(one) === 1) return { label: name, short: one };
    return { label: name, short: secondTimes.get(two) === 1 ? two : name };
  });
}

function firstName({ name, nickname, standIn }: Named): string {
  if (standIn) return name;
  if (nickname) return nickname;
  const [first = name, second] = name.trim().split(/\s+/u);
  return second && PREFIXES.has(first.toLowerCase()) ? `${first} ${second}` : first;
}

function withInitial(first: string, name: string): string {
  const words = name.trim().split(/\s+/u);
  const family = words.at(-1) ?? '';
  return words.length < 2 ? first : `${first} ${firstLetter(family)}.`;
}

function firstLetter(word: string): string {
  return /^./u.exec(word)?.[0].toUpperCase() ?? '';
}

function timesSeen(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
