import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { LeaderTold } from '@/lib/leaders/person';
import { SHOWN } from '@/lib/leaders/pointed';
import { LeaderSentence, placeWords, SupportAndCommittee, TalkWords, type GroupCounts } from './leader-words';

type VisitNextProps = {
  campaignId: string;
  /** Whom others turn to and whose support is open, the most turned to first. */
  open: readonly LeaderTold[];
  groups: GroupCounts;
  mayLog: boolean;
};

/** The influential who are undecided or whom nobody asked: the next visits. */
export function VisitNext({ campaignId, open, groups, mayLog }: VisitNextProps) {
  const t = useTranslations('leaders.visit');
  return (
    <section aria-labelledby="visit-next">
      <h2 id="visit-next" className="mb-1 text-lg font-bold">
        {t('title')}
      </h2>
      <p className="text-soft mb-4">{open.length === 0 ? t('none') : t('lead')}</p>
      <ol aria-labelledby="visit-next" className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {open.slice(0, SHOWN.visits).map((leader) => (
          <li key={leader.id} className="border-thread grid content-start gap-1 border-s-4 ps-4">
            <p>
              <LeaderSentence campaignId={campaignId} leader={leader} groups={groups} />
            </p>
            <p className="text-soft text-sm">{placeWords(leader)}</p>
            <p className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
              <SupportAndCommittee leader={leader} />
              <span className="text-soft">
                <TalkWords leader={leader} />
              </span>
            </p>
            {mayLog && <Log campaignId={campaignId} leader={leader} />}
          </li>
        ))}
      </ol>
      {open.length > SHOWN.visits && (
        <p className="text-soft mt-4 text-sm">{t('more', { count: open.length - SHOWN.visits })}</p>
      )}
    </section>
  );
}

function Log({ campaignId, leader: { id, name } }: { campaignId: string; leader: LeaderTold }) {
  const t = useTranslations('leaders');
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      <LinkButton href={`/campaigns/${campaignId}/one-on-ones/new?with=${id}` as Route}>
        {t('log')}
        <span className="sr-only">{`: ${name}`}</span>
      </LinkButton>
    </div>
  );
}
