import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDayWords } from '@/components/ui/day-words';
import type { Suggested } from '@/lib/introductions/board';
import type { TakenIntroduction } from '@/lib/introductions/taken';
import type { AnchorKind } from '@/lib/web/anchor';
import { PairWords, ThroughWords, type PairNaming } from './pair-words';
import { BetweenWords, GainWords } from './suggestion-list';

type PlanSheetProps = {
  taken: readonly TakenIntroduction[];
  next: readonly Suggested[];
  anchor: AnchorKind;
  naming: PairNaming;
};

/** The introductions of a week on paper: those somebody took on, those that come next, and how it is done. */
export function PlanSheet({ taken, next, anchor, naming }: PlanSheetProps) {
  const t = useTranslations('introductions.sheet');
  const words = useTranslations('introductions');
  const inWords = useDayWords();
  if (taken.length + next.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="grid gap-6 text-sm">
      {taken.length > 0 && (
        <SheetTable title={t('underWay')} last={t('by')}>
          {taken.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="w-[28%]">
                <PairWords one={one.pair[0]} other={one.pair[1]} naming={naming} />
              </th>
              <td className="w-[40%]">
                <ThroughWords through={one.through} naming={naming} />
              </td>
              <td>{words('whose', { who: one.handle, day: inWords(one.dueOn) })}</td>
            </tr>
          ))}
        </SheetTable>
      )}
      {next.length > 0 && (
        <SheetTable title={t('plan')} last={t('gain')}>
          {next.map((suggestion) => (
            <tr key={suggestion.number}>
              <th scope="row" className="w-[28%]">
                <PairWords one={suggestion.one} other={suggestion.other} naming={naming} />
              </th>
              <td className="w-[40%]">
                <p>
                  <ThroughWords through={suggestion.through} naming={naming} />
                </p>
                <BetweenWords suggestion={suggestion} />
              </td>
              <td>
                <GainWords suggestion={suggestion} naming={naming} anchor={anchor} />
              </td>
            </tr>
          ))}
        </SheetTable>
      )}
      <Afterwards />
    </div>
  );
}

function SheetTable({ title, last, children }: { title: string; last: string; children: ReactNode }) {
  const t = useTranslations('introductions.sheet');
  return (
    // On a phone the sheet is wider than the screen: it scrolls inside itself, and on paper it does not.
    <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="[&_td]:border-hairline [&_tbody_th]:border-hairline w-full min-w-144 border-collapse text-start print:min-w-0 [&_tbody_th]:border-t [&_tbody_th]:py-1.5 [&_td]:border-t [&_td]:py-1.5 [&_td]:ps-3 [&_td]:align-top [&_th]:text-start [&_th]:align-top">
        <caption className="pb-1 text-start text-base font-semibold">{title}</caption>
        <thead>
          <tr className="border-ink border-b-2 [&_th]:ps-3 [&_th]:pb-1 [&_th:first-child]:ps-0">
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('ways')}</th>
            <th scope="col">{last}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** What to do with an introduction once it is made: the scale, in the words of the reader's language. */
function Afterwards() {
  const t = useTranslations('introductions.sheet');
  const trust = useTranslations('trust.short');
  return (
    <section className="break-inside-avoid">
      <p>{t('after')}</p>
      <p className="mt-1">
        {([1, 2, 3, 4, 5] as const).map((level) => (
          <span key={level} className="me-4 inline-block">
            <strong>{level}</strong> {trust(`${level}`)}
          </span>
        ))}
      </p>
    </section>
  );
}
