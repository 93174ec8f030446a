import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { LeaderTold } from '@/lib/leaders/person';
import { SHOWN } from '@/lib/leaders/pointed';
import type { StandsOut } from '@/lib/web/leaders/yardsticks';
import { SupportAndCommittee, useCountWords } from './leader-words';

type StandingOutProps = { campaignId: string; how: StandsOut; people: readonly LeaderTold[] };

/** Quiet ones, trusted by many and seldom met, or loud ones, often met and trusted by few; each in a sentence. */
export function StandingOut({ campaignId, how, people }: StandingOutProps) {
  const t = useTranslations('leaders');
  return (
    <section aria-labelledby={how}>
      <h2 id={how} className="mb-1 text-lg font-bold">
        {t(`${how}.title`)}
      </h2>
      <p className="text-soft mb-3">{t(`${how}.lead`)}</p>
      {people.length === 0 && <p>{t(`${how}.none`)}</p>}
      <ul aria-labelledby={how}>
        {people.slice(0, SHOWN.standing).map((leader) => (
          <li key={leader.id} className="border-hairline grid gap-1 border-t py-3">
            <p>
              <Says campaignId={campaignId} how={how} leader={leader} />
            </p>
            <p className="text-soft text-sm">
              <SupportAndCommittee leader={leader} />
            </p>
          </li>
        ))}
      </ul>
      {people.length > SHOWN.standing && (
        <p className="text-soft text-sm">{t('andMore', { count: people.length - SHOWN.standing })}</p>
      )}
    </section>
  );
}

function Says({ campaignId, how, leader }: Omit<StandingOutProps, 'people'> & { leader: LeaderTold }) {
  const t = useTranslations('leaders');
  const count = useCountWords();
  const { id, name, trustedBy, heard, told } = leader;
  return t.rich(`${how}.says`, {
    name,
    n: trustedBy,
    trusting: count(trustedBy),
    heard: count(heard),
    talks: told.talks,
    met: count(told.talks),
    who: (words: ReactNode) => (
      <WorkerLink key={id} campaignId={campaignId} id={id}>
        {words}
      </WorkerLink>
    ),
  });
}
