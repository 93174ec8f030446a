import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { Day } from '@/lib/web/day';
import { Onward } from './onward';

/** A follow-up as the campaign's home shows it. */
export type DueFollowUp = {
  readonly id: string;
  readonly workerId: string;
  readonly name: string;
  readonly dueOn: Day;
  readonly what: string | null;
};

type FollowUpsDueProps = { campaignId: string; due: readonly DueFollowUp[]; today: Day };

const SHOWN = 4;

/** One's own follow-ups that are due, the longest overdue first. */
export function FollowUpsDue({ campaignId, due, today }: FollowUpsDueProps) {
  const t = useTranslations('home');
  const inWords = useDayWords();
  return (
    <>
      <p>{t('followUpsDue', { count: due.length })}</p>
      <ul className="mt-2">
        {due.slice(0, SHOWN).map(({ id, workerId, name, dueOn, what }) => (
          <li key={id} className="border-hairline border-t py-2">
            <WorkerLink campaignId={campaignId} id={workerId}>
              {name}
            </WorkerLink>{' '}
            <span className={`text-sm ${dueOn < today ? 'text-thread font-semibold' : 'text-soft'}`}>
              {dueOn < today ? t('overdue', { day: inWords(dueOn) }) : t('dueToday')}
            </span>
            {what !== null && <span className="text-soft block text-sm">{what}</span>}
          </li>
        ))}
      </ul>
      <Onward href={`/campaigns/${campaignId}/follow-ups`}>{t('followUpsAll')}</Onward>
    </>
  );
}
