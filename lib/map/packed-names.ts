import type { MapCircle, MapPerson, MapPicture } from './picture';

/** The form of packed names; another one is refused. */
const FORM = 1;

/**
 * What people and circles of a picture are called, in its order, as JSON: what many share stands once in `words` and
 * `tongues` and is meant by its place in them plus one, 0 meaning nothing.
 */
export type PackedNames = {
  readonly form: number;
  readonly words: readonly string[];
  readonly tongues: readonly (readonly string[])[];
  readonly label: readonly string[];
  /** The text, or how many letters of the label it is. */
  readonly short: readonly (string | number)[];
  readonly department: readonly number[];
  readonly shift: readonly number[];
  readonly languages: readonly number[];
  readonly spokenOn: readonly number[];
  readonly spokenBy: readonly number[];
  readonly circles: readonly (readonly [department: number, shift: number])[];
};

/** The words of a picture. Of those outside the reader's turf only what stands for their name is among them. */
export function packNames({ people, circles }: MapPicture): PackedNames {
  const words = new Once<string>();
  const tongues = new Once<readonly string[]>();
  const ofKnown = (word: (person: MapPerson) => string | null) =>
    people.map((person) => words.numberOf(person.known ? word(person) : null));
  return {
    form: FORM,
    label: people.map(({ label }) => label),
    short: people.map(({ label, short }) => (label.startsWith(short) ? short.length : short)),
    department: ofKnown(({ department }) => department),
    shift: ofKnown(({ shift }) => shift),
    languages: people.map(({ known, languages }) =>
      tongues.numberOf(known && languages.length > 0 ? languages : null),
    ),
    spokenOn: ofKnown(({ lastSpokenOn }) => lastSpokenOn),
    spokenBy: ofKnown(({ lastSpokenBy }) => lastSpokenBy),
    circles: circles.map(({ department, shift }) => [words.numberOf(department), words.numberOf(shift)]),
    words: words.all,
    tongues: tongues.all,
  };
}

/**
 * The picture with its words, which were told as JSON.
 *
 * @throws RangeError where these are not the names of so many people and circles
 */
export function withNames(picture: MapPicture, told: unknown): MapPicture {
  if (!isNamesOf(told, picture)) throw new RangeError('these are not the names of this picture');
  const word = (number: number | undefined) => told.words[(number ?? 0) - 1] ?? null;
  const people = picture.people.map((person, at): MapPerson => {
    const [label = '', short = ''] = [told.label[at], told.short[at]];
    return {
      ...person,
      label,
      short: typeof short === 'number' ? label.slice(0, short) : short,
      department: word(told.department[at]),
      shift: word(told.shift[at]),
      languages: told.tongues[(told.languages[at] ?? 0) - 1] ?? [],
      lastSpokenOn: word(told.spokenOn[at]),
      lastSpokenBy: word(told.spokenBy[at]),
    };
  });
  const circles = picture.circles.map((circle, at): MapCircle => {
    const [department, shift] = told.circles[at] ?? [];
    return { ...circle, department: word(department), shift: word(shift) };
  });
  return { ...picture, people, circles };
}

const BY_PERSON = ['label', 'short', 'department', 'shift', 'languages', 'spokenOn', 'spokenBy'] as const;

function isNamesOf(told: unknown, { people, circles }: MapPicture): told is PackedNames {
  if (typeof told !== 'object' || told === null) return false;
  const named = told as Partial<Record<keyof PackedNames, unknown>>;
  const isListOf = (list: unknown, length: number) => Array.isArray(list) && list.length === length;
  return (
    named.form === FORM &&
    Array.isArray(named.words) &&
    Array.isArray(named.tongues) &&
    isListOf(named.circles, circles.length) &&
    BY_PERSON.every((column) => isListOf(named[column], people.length))
  );
}

/** Each thing once, in the order it came; alike by its JSON. */
class Once<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** Its place plus one; 0 for nothing. */
  numberOf(thing: T | null): number {
    if (thing === null) return 0;
    const key = JSON.stringify(thing);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.all.push(thing);
    this.#numbers.set(key, this.all.length);
    return this.all.length;
  }
}
