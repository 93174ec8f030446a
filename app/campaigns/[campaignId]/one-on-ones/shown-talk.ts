import type { ShownTalk } from '@/components/one-on-ones/talk-card';
import type { HeldTalk } from '@/lib/one-on-ones/queries';
import { isTrust } from '@/lib/web/trust';

/** A one-on-one with the names a list shows. */
export function shownTalk(talk: HeldTalk, nameOf: (workerId: string) => string): ShownTalk {
  const { workerId, followUp, ratings } = talk;
  return {
    ...talk,
    name: nameOf(workerId),
    support: talk.support as ShownTalk['support'],
    followUpOn: followUp?.dueOn ?? null,
    ratings: ratings.flatMap(({ firstId, secondId, voice, trust }) => {
      const told = voice === 'first' ? firstId : secondId;
      const otherId = firstId === workerId ? secondId : firstId;
      return isTrust(trust) ? [{ name: nameOf(otherId), trust, isOwnWord: told !== workerId }] : [];
    }),
  };
}
