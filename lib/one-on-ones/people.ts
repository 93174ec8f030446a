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

/** Finds everybody on the roster; whoever is unclear is a problem beside their field. */
export function placePeople(
  talk: Talk,
  workers: readonly Named[],
): { people: TalkPeople | null; problems: Problems } {
  const problems: Record<string, Problem[]> = {};
  const place = (asked: PersonAsked): Person | null => {
    const whom = findWhom(asked, workers);
    if (whom.kind === 'known') return { id: whom.id };
    if (whom.kind === 'new') return { newName: whom.name };
    problems[asked.field] = [
      { key: whom.ids.length > 0 ? 'oneOnOnes.personUnclear' : 'oneOnOnes.personUnknown' },
    ];
    return null;
  };
  const coworker = place(talk.coworker);
  const others = talk.others.flatMap(({ who: asked, trust }) => {
    const who = place(asked);
    return who ? [{ field: asked.field, who, trust }] : [];
  });
  return { people: coworker && Object.keys(problems).length === 0 ? { coworker, others } : null, problems };
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
