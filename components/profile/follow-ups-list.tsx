import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';

/** A follow-up as the profile tells it. */
export type FollowUpShown = {
  readonly id: string;
  readonly dueOn: string;
  readonly what: string | null;
  readonly by: string;
  readonly done: boolean;
};

/** What somebody will come back to a coworker for. */
export function FollowUpsList({ followUps, today }: { followUps: readonly FollowUpShown[]; today: string }) {
  const t = useTranslations('worker.followUps');
  const inWords = useDayWords();
  if (followUps.length === 0) return <p>{t('none')}</p>;
  return (
    <ul>
      {followUps.map(({ id, dueOn, what, by, done }) => {
        const overdue = !done && dueOn < today;
        return (
          <li key={id} className="border-hairline grid border-b py-2">
            <span className={done ? 'text-soft line-through' : ''}>{what ?? t('bare')}</span>
            <span className={overdue ? 'text-thread text-sm font-semibold' : 'text-soft text-sm'}>
              {t(done ? 'done' : overdue ? 'overdue' : 'due', { day: inWords(dueOn), by })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
