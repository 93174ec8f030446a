'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { submitHold, submitLiftHold } from '@/lib/burning/actions';

type HoldSectionProps = {
  campaignId: string;
  hold: { readonly id: string; readonly reason: string; readonly setBy: string; readonly setAt: Date } | null;
};

/** The legal hold: why nothing may go, set and lifted by a lead. */
export function HoldSection({ campaignId, hold }: HoldSectionProps) {
  const t = useTranslations('burning');
  if (hold) {
    return (
      <Notice tone="care" title={t('held', { who: hold.setBy, since: hold.setAt })}>
        <div className="grid gap-4">
          <p className="whitespace-pre-line">{hold.reason}</p>
          <AnsweredForm
            action={submitLiftHold}
            submit={t('lift')}
            tone="plain"
            lay="inline"
            hidden={{ campaignId, holdId: hold.id }}
          />
        </div>
      </Notice>
    );
  }
  return (
    <Disclosure summary={t('setHold')}>
      <AnsweredForm
        action={submitHold}
        submit={t('holdIt')}
        tone="plain"
        lay="inline"
        hidden={{ campaignId }}
        versions={{ was: {}, label: () => t('reason') }}
      >
        {(answer) => (
          <div className="w-full">
            <TextArea
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              problems={answer.problems('reason')}
              defaultValue={answer.value('reason')}
            />
          </div>
        )}
      </AnsweredForm>
    </Disclosure>
  );
}
