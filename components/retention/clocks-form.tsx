'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { DateInput, TextInput } from '@/components/ui/inputs';
import { submitForeseen } from '@/lib/retention/actions';
import type { Clocks } from '@/lib/retention/clocks';

const MONTHS = ['notesMonths', 'leftMonths', 'closedMonths'] as const;

/** Clocks to be looked at before they are set. */
export function ClocksForm({ campaignId, clocks }: { campaignId: string; clocks: Clocks }) {
  const t = useTranslations('retention');
  return (
    <AnsweredForm
      action={submitForeseen}
      submit={t('look')}
      tone="plain"
      lay="inline"
      hidden={{ campaignId }}
    >
      {(answer) => (
        <div className="grid w-full gap-4">
          {MONTHS.map((name) => (
            <TextInput
              key={name}
              name={name}
              label={t(name)}
              hint={t(`${name}Hint`)}
              problems={answer.problems(name)}
              defaultValue={answer.value(name, String(clocks[name] ?? ''))}
              inputMode="numeric"
              autoComplete="off"
            />
          ))}
          <DateInput
            name="closedOn"
            label={t('closedOn')}
            hint={t('closedOnHint')}
            problems={answer.problems('closedOn')}
            defaultValue={answer.value('closedOn', clocks.closedOn ?? '')}
          />
        </div>
      )}
    </AnsweredForm>
  );
}
