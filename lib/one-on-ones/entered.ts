import type { Entered } from '@/lib/forms/answer';
import type { Voice } from '@/lib/web/facts';

/** As much of a saved one-on-one as its form shows. */
export type TalkToShow = {
  readonly workerId: string;
  readonly heldOn: string;
  readonly support: number;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: string;
  readonly notes: string | null;
  readonly ratings: readonly {
    readonly firstId: string;
    readonly secondId: string;
    readonly voice: Voice;
    readonly trust: number;
  }[];
  readonly followUp: { readonly dueOn: string; readonly seatId: string; readonly what: string | null } | null;
};

/** A person as a form holds one: the name, and the id it was chosen for. */
export function personEntered(field: string, id: string, name: string): Entered {
  return { [field]: name, [`${field}-id`]: id, [`${field}-for`]: name };
}

/** A saved one-on-one as its form would have been typed. */
export function enteredFromTalk(
  talk: TalkToShow,
  ownWorkerId: string | null,
  nameOf: (workerId: string) => string,
): Entered {
  const rated = talk.ratings.map(({ firstId, secondId, voice, trust }) => ({
    otherId: firstId === talk.workerId ? secondId : firstId,
    told: voice === 'first' ? firstId : secondId,
    trust: String(trust),
  }));
  const us = rated.find(({ told }) => told === ownWorkerId);
  const others = rated.filter((rating) => rating !== us);
  const rows = others.map(({ otherId, trust }, row) => ({
    ...personEntered(`other-${String(row)}`, otherId, nameOf(otherId)),
    [`other-${String(row)}-trust`]: trust,
  }));
  const { heldOn, issues, asked, answer, notes, followUp } = talk;
  return Object.assign(
    { heldOn, us: us?.trust ?? '', issue: issues, answer, support: String(talk.support) },
    { asked: asked ?? '', notes: notes ?? '' },
    followUp && {
      followUpOn: followUp.dueOn,
      followUpBy: followUp.seatId,
      followUpWhat: followUp.what ?? '',
    },
    personEntered('with', talk.workerId, nameOf(talk.workerId)),
    ...rows,
  ) as Entered;
}
