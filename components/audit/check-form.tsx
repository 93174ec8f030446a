'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CheckAnswer } from '@/lib/audit/check-answer';

type CheckFormProps = { check: (before: CheckAnswer, form: FormData) => Promise<CheckAnswer> };

/** Checks every entry of the log, and says what came of it. */
export function CheckForm({ check }: CheckFormProps) {
  const t = useTranslations('audit.verify');
  const { answer, pending, form, tries } = useSending(check, null);
  return (
    <section className="border-hairline mt-12 grid max-w-3xl gap-4 border-t pt-6">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="text-soft">{t('words')}</p>
      <form {...form}>
        <SendingNotice tries={tries} />
        <Button type="submit" disabled={pending}>
          {t('ask')}
        </Button>
      </form>
      {answer && <Checked answer={answer} />}
    </section>
  );
}

function Checked({ answer }: { answer: NonNullable<CheckAnswer> }) {
  const t = useTranslations('audit.verify');
  const { events, unkeyed, problems, count } = answer;
  return (
    <>
      {count === 0 ? (
        <Notice tone="done" role="status">
          {t('whole', { n: events })}
        </Notice>
      ) : (
        <Notice tone="danger" role="alert" title={t('broken', { n: count })}>
          <ul className="mt-2 grid gap-1">
            {problems.map(({ kind, sequence }) => (
              <li key={`${kind} ${String(sequence)}`}>{t(`problems.${kind}`, { sequence })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unkeyed > 0 && <p className="text-soft text-sm">{t('unkeyed', { n: unkeyed })}</p>}
    </>
  );
}
