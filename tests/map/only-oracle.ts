import type { Condition, Only, Worded } from '@/lib/map/only';
import type { MapPerson, MapPicture } from '@/lib/map/picture';

/** What can be said of a person: yes, no, or nothing (null). Slow and obvious: one person and one condition at a time. */
type Said = boolean | null;

export function isMeantSlowly(only: Only, picture: MapPicture, person: MapPerson): Said {
  return and(
    only.map(({ not, any }) => {
      const said = or(any.map((condition) => says(condition, picture, person)));
      return not && said !== null ? !said : said;
    }),
  );
}

function and(said: readonly Said[]): Said {
  if (said.includes(false)) return false;
  return said.includes(null) ? null : true;
}

function or(said: readonly Said[]): Said {
  if (said.includes(true)) return true;
  return said.includes(null) ? null : false;
}

function says(condition: Condition, picture: MapPicture, person: MapPerson): Said {
  if (condition.kind === 'drawn') return [...condition.ids].includes(person.id);
  if (condition.kind === 'standing') return condition.is === (person.standing ?? '');
  if (condition.kind === 'mark') return wears(condition.is, person);
  if (condition.kind === 'circle') return circleBy(picture, condition.of) === circleBy(picture, person.id);
  if (condition.kind === 'support') return person.known ? person.support === condition.is : null;
  if (condition.kind === 'unspoken') return isUnspoken(condition.days, picture, person);
  return hasWord(wordsOf(condition.kind, person), condition.is);
}

function wordsOf(kind: Worded, person: MapPerson): readonly string[] {
  return kind === 'language' ? person.languages : [person[kind] ?? ''].filter(Boolean);
}

function hasWord(words: readonly string[], is: string): Said {
  if (is === '') return words.length === 0;
  return words.length === 0 ? null : words.includes(is);
}

function wears(mark: 'fringe' | 'committee' | 'ghost', person: MapPerson): boolean {
  if (mark === 'committee') return person.onCommittee;
  return mark === 'ghost' ? person.standing === null : person.standing === 'one-thin-line';
}

function circleBy({ people, circleOf }: MapPicture, id: string): number | undefined {
  return circleOf[people.findIndex((person) => person.id === id)];
}

function isUnspoken(days: number | null, { on }: MapPicture, { known, lastSpokenOn }: MapPerson): Said {
  if (!known) return null;
  if (lastSpokenOn === null) return true;
  if (days === null) return false;
  if (on === undefined) return null;
  return (Date.parse(on) - Date.parse(lastSpokenOn)) / 86_400_000 > days;
}
