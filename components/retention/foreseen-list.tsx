import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDayWords } from '@/components/ui/day-words';
import { Notice } from '@/components/ui/notice';
import type { Day } from '@/lib/web/day';

/** What would lose its words. */
export type Foreseen = {
  readonly talks: readonly { readonly heldOn: Day }[];
  readonly followUps: number;
  readonly workers: readonly { readonly id: string; readonly name: string; readonly leftOn: Day | null }[];
};

type ForeseenListProps = { title: string; foreseen: Foreseen; children?: ReactNode };

/** Exactly what would go today, with its days; below it what can be done about it. */
export function ForeseenList({ title, foreseen, children }: ForeseenListProps) {
  const t = useTranslations('retention');
  const inWords = useDayWords();
  const { talks, followUps, workers } = foreseen;
  const [first, last] = [talks[0], talks.at(-1)];
  const from = first ? inWords(first.heldOn) : '';
  const to = last ? inWords(last.heldOn) : '';
  return (
    <Notice tone="care" title={title}>
      <div className="grid gap-3">
        <p>{t('notes', { n: talks.length, from, to })}</p>
        {followUps > 0 && <p>{t('followUps', { n: followUps })}</p>}
        <div>
          <p>{t('workers', { n: workers.length })}</p>
          <ul>
            {workers.map(({ id, name, leftOn }) => (
              <li key={id}>
                {name}
                {leftOn && `, ${t('leftOn', { day: inWords(leftOn) })}`}
              </li>
            ))}
          </ul>
        </div>
        {children}
      </div>
    </Notice>
  );
}
