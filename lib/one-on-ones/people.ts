import type { Problem } from '@/lib/forms/answer';
import type { Problems, Talk } from '@/lib/one-on-ones/talk-form';
import { voicedPair, type PairRating } from '@/lib/ties/pair';
import { fold } from '@/lib/workers/fold';
import { findWhom, type Named, type PersonAsked } from '@/lib/workers/whom';
import type { Trust } from '@/lib/web/trust';

/** Somebody on the roster, or somebody to be added to it. */
export type Person = { readonly id: string } | { readonly newName: string };

/** Everybody a one-on-one speaks of, looked up. */
export type TalkPeople = {
  readonly coworker: Person;
  readonly others: readonly { readonly field: string; readonly who: Person; readonly trust: Trust }[];
};

/** A problem for everybody named whom the roster leaves unclear, beside their field. */
export function unclearPeople(asked: readonly PersonAsked[], workers: readonly Named[]): Problems {
  const problems: Record<string, Problem[]> = {};
  for (const person of asked) {
    const whom = person.text === '' ? null : findWhom(person, workers);
    if (whom?.kind !== 'unclear') continue;
    problems[person.field] = [
      { key: whom.ids.length > 0 ? 'oneOnOnes.personUnclear' : 'oneOnOnes.personUnknown' },
    ];
  }
  return problems;
}

/** Finds everybody on the roster; nobody may be unclear any more. */
export function placePeople({ coworker, others }: Talk, workers: readonly Named[]): TalkPeople {
  const place = (asked: PersonAsked): Person => {
    const whom = findWhom(asked, workers);
    if (whom.kind === 'unclear') throw new Error(`the person in ${asked.field} is unclear`);
    return whom.kind === 'known' ? { id: whom.id } : { newName: whom.name };
  };
  return {
    coworker: place(coworker),
    others: others.map(({ who, trust }) => ({ field: who.field, who: place(who), trust })),
  };
}

/** What tells two people of a form apart, for those who are not on the roster yet too. */
export function personKey(person: Person): string {
  return 'id' in person ? person.id : `new ${fold(person.newName)}`;
}

/** The ratings a one-on-one gives: the coworker's word on each other, and the organizer's own word on the two of them. */
export function ratingsOf(
  coworkerId: string,
  own: { readonly workerId: string | null; readonly us: Trust | null },
  others: readonly { readonly id: string; readonly trust: Trust }[],
): readonly PairRating[] {
  const told = others.map(({ id, trust }) => ({ ...voicedPair(coworkerId, id, coworkerId), trust }));
  if (own.workerId === null || own.us === null) return told;
  return [{ ...voicedPair(own.workerId, coworkerId, own.workerId), trust: own.us }, ...told];
}
