import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { HandOverForm, MoveForm } from '@/components/follow-ups/change-forms';
import { DayWords } from '@/components/ui/day-words';
import { LinkButton } from '@/components/ui/button';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

/** A follow-up as the list shows it. */
export type ShownFollowUp = {
  readonly id: string;
  readonly workerId: string;
  readonly name: string;
  readonly dueOn: string;
  /** Whose it is. */
  readonly seatId: string;
  readonly what: string | null;
  /** Whole days it is overdue: 0 due today, negative when still to come. */
  readonly late: number;
};

type FollowUpRowProps = {
  campaignId: string;
  followUp: ShownFollowUp;
  /** Everybody else it can be handed to. */
  others: readonly { readonly seatId: string; readonly handle: string }[];
  submit: { finish: Submit; move: Submit; handOver: Submit };
};

/** Somebody to come back to: who, when and what for, one button to be done, the rest folded away. */
export function FollowUpRow({ campaignId, followUp, others, submit }: FollowUpRowProps) {
  const t = useTranslations('followUps');
  const { id, workerId, name, what } = followUp;
  const base = `/campaigns/${campaignId}`;
  return (
    <li className={`border-s-4 ps-4 ${followUp.late > 0 ? 'border-thread' : 'border-hairline'}`}>
      <p className="text-lg font-semibold">
        <Link
          href={`${base}/workers/${workerId}` as Route}
          className="decoration-rule underline underline-offset-4"
        >
          {name}
        </Link>
      </p>
      <p>
        <DueWords followUp={followUp} />
      </p>
      {what !== null && <p className="text-soft">{what}</p>}
      <div className="mt-2 flex flex-wrap items-start gap-2">
        <LinkButton href={`${base}/one-on-ones/new?with=${workerId}` as Route}>{t('talk')}</LinkButton>
        <DeedForm submit={submit.finish} fields={{ followUpId: id }}>
          {t('finish')}
        </DeedForm>
        <details>
          <summary className="decoration-rule inline-flex min-h-11 items-center px-2 font-semibold underline underline-offset-4">
            {t('change')}
          </summary>
          <div className="grid gap-5 pt-2 pb-3">
            <MoveForm
              followUpId={id}
              dueOn={followUp.dueOn}
              submit={submit.move}
              words={{ label: t('newDay'), submit: t('move') }}
            />
            {others.length > 0 && (
              <HandOverForm
                followUpId={id}
                seatId={followUp.seatId}
                others={others}
                submit={submit.handOver}
                words={{ label: t('toWhom'), submit: t('handOver'), empty: t('choose') }}
              />
            )}
          </div>
        </details>
      </div>
    </li>
  );
}

function DueWords({ followUp }: { followUp: ShownFollowUp }) {
  const t = useTranslations('followUps');
  if (followUp.late > 0) {
    return <span className="text-thread font-semibold">{t('late', { days: followUp.late })}</span>;
  }
  if (followUp.late === 0) return <span className="font-semibold">{t('today')}</span>;
  return <DayWords day={followUp.dueOn} />;
}
