'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { ClocksForm } from '@/components/retention/clocks-form';
import { ForeseenList, type Foreseen } from '@/components/retention/foreseen-list';
import { useDayWords } from '@/components/ui/day-words';
import { Disclosure } from '@/components/ui/disclosure';
import { plainTexts } from '@/lib/forms/overtaken';
import { submitClocks, submitRun } from '@/lib/retention/actions';
import type { Clocks } from '@/lib/retention/clocks';

type RetentionSectionProps = {
  campaignId: string;
  clocks: Clocks;
  /** Clocks somebody is about to set, and looks at what would go by them. */
  asked: Clocks | null;
  foreseen: Foreseen & { readonly digest: string };
  onHold: boolean;
};

/** How long words are kept: what is set, what would go, setting it, and clearing now. */
export function RetentionSection({ campaignId, clocks, asked, foreseen, onHold }: RetentionSectionProps) {
  const t = useTranslations('retention');
  return (
    <div className="grid gap-4">
      <ClockWords clocks={clocks} />
      {onHold && <p className="font-semibold">{t('onHold')}</p>}
      <Disclosure summary={t('change')} open={asked !== null}>
        <ClocksForm campaignId={campaignId} clocks={asked ?? clocks} />
      </Disclosure>
      {asked ? (
        <ForeseenList title={t('foreseenAsked')} foreseen={foreseen}>
          <p>{t('keepWords')}</p>
          <AnsweredForm
            action={submitClocks}
            submit={t('keep')}
            lay="inline"
            hidden={{ campaignId, ...plainTexts(asked) }}
            versions={{ was: plainTexts(clocks), label: (field) => t(isClock(field) ? field : 'closedOn') }}
          />
        </ForeseenList>
      ) : (
        <Due campaignId={campaignId} foreseen={foreseen} clocks={clocks} onHold={onHold} />
      )}
    </div>
  );
}

/** What is due by the clocks that are set, and clearing it now. */
function Due({ campaignId, foreseen, clocks, onHold }: Omit<RetentionSectionProps, 'asked'>) {
  const t = useTranslations('retention');
  if (clocks.notesMonths === null && clocks.leftMonths === null && clocks.closedMonths === null) return null;
  const isDue = foreseen.talks.length + foreseen.followUps + foreseen.workers.length > 0;
  return (
    <ForeseenList title={t('foreseenSet')} foreseen={foreseen}>
      {isDue && !onHold && (
        <>
          <p>{t('runWords')}</p>
          <AnsweredForm
            action={submitRun}
            submit={t('run')}
            tone="loss"
            lay="inline"
            hidden={{ campaignId, seen: foreseen.digest }}
          />
        </>
      )}
    </ForeseenList>
  );
}

function ClockWords({ clocks }: { clocks: Clocks }) {
  const t = useTranslations('retention');
  const inWords = useDayWords();
  const { notesMonths, leftMonths, closedMonths, closedOn } = clocks;
  const lines = [
    ...(notesMonths === null ? [] : [t('isNotes', { n: notesMonths })]),
    ...(leftMonths === null ? [] : [t('isLeft', { n: leftMonths })]),
    ...(closedMonths === null
      ? []
      : [
          `${t('isClosed', { n: closedMonths })} ${closedOn ? t('isClosedOn', { day: inWords(closedOn) }) : t('isOpen')}`,
        ]),
  ];
  if (lines.length === 0) return <p className="font-semibold">{t('none')}</p>;
  return (
    <ul className="grid gap-1 font-semibold">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function isClock(field: string): field is 'notesMonths' | 'leftMonths' | 'closedMonths' {
  return field.endsWith('Months');
}
