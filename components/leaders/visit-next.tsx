import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { DayWords } from '@/components/ui/day-words';
import { DateInput } from '@/components/ui/inputs';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import type { LeaderTold } from '@/lib/leaders/person';
import { SHOWN } from '@/lib/leaders/pointed';
import { LeaderSentence, placeWords, SupportAndCommittee, TalkWords, type GroupCounts } from './leader-words';

type VisitNextProps = {
  campaignId: string;
  /** Whom others turn to and whose support is open, the most turned to first. */
  open: readonly LeaderTold[];
  groups: GroupCounts;
  /** Null where this seat does not log one-on-ones. */
  plan: VisitPlan | null;
};

/** Making a visit one's own follow-up. */
export type VisitPlan = {
  readonly submit: Submit;
  /** The day offered for it. */
  readonly inAWeek: string;
  /** One's own open follow-up with each coworker, by its day. */
  readonly dueOn: ReadonlyMap<string, string>;
};

/** The influential who are undecided or whom nobody asked: the next visits. */
export function VisitNext({ campaignId, open, groups, plan }: VisitNextProps) {
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
            {plan && <Deeds campaignId={campaignId} leader={leader} plan={plan} />}
          </li>
        ))}
      </ol>
      {open.length > SHOWN.visits && (
        <p className="text-soft mt-4 text-sm">{t('more', { count: open.length - SHOWN.visits })}</p>
      )}
    </section>
  );
}

type DeedsProps = { campaignId: string; leader: LeaderTold; plan: VisitPlan };

function Deeds({ campaignId, leader: { id, name }, plan }: DeedsProps) {
  const t = useTranslations('leaders');
  const due = plan.dueOn.get(id);
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2">
      <LinkButton href={`/campaigns/${campaignId}/one-on-ones/new?with=${id}` as Route}>
        {t('log')}
        <span className="sr-only">{`: ${name}`}</span>
      </LinkButton>
      {due === undefined ? (
        <details>
          <summary className="decoration-rule inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
            {t('visit.plan')}
            <span className="sr-only">{`: ${name}`}</span>
          </summary>
          <DeedForm
            submit={plan.submit}
            fields={{ workerId: id }}
            inputs={
              <DateInput name="dueOn" id={`visit-${id}`} label={t('visit.day')} defaultValue={plan.inAWeek} />
            }
          >
            {t('visit.make')}
          </DeedForm>
        </details>
      ) : (
        <p className="inline-flex min-h-11 items-center gap-1 font-semibold">
          {t('visit.planned')} <DayWords day={due} />
        </p>
      )}
    </div>
  );
}
