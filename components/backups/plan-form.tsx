'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { AnsweredForm, type FieldsAnswer } from '@/components/forms/answered-form';
import type { VersionWords } from '@/components/forms/both-versions';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import { submitBackupPlan } from '@/lib/backups/actions';
import type { BackupPlan } from '@/lib/backups/plan';
import { planTexts } from '@/lib/backups/plan-texts';

const KEEP = ['keepDays', 'keepWeeks', 'keepMonths'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);
const HOUR = 60 * 60 * 1000;

type PlanFormProps = {
  campaignId: string;
  /** What stands. */
  plan: BackupPlan;
  /** What somebody was about to keep. */
  asked: BackupPlan | null;
  fixedKeys: number;
};

/** When backups are made by themselves, how many are kept, and who can open them. */
export function PlanForm({ campaignId, plan, asked, fixedKeys }: PlanFormProps) {
  const t = useTranslations('backups');
  const words = usePlanWords();
  const start = planTexts(asked ?? plan);
  return (
    <AnsweredForm
      action={submitBackupPlan}
      submit={t('save')}
      hidden={{ campaignId }}
      versions={{ was: planTexts(plan), ...words }}
    >
      {(answer) => (
        <>
          <When answer={answer} start={start} />
          <fieldset className="grid gap-2">
            <legend className="float-start font-semibold">{t('keep')}</legend>
            <p className="text-soft text-sm">{t('keepHint')}</p>
            <div className="grid grid-cols-3 items-end gap-3">
              {KEEP.map((name) => (
                <TextInput
                  key={name}
                  name={name}
                  label={t(name)}
                  problems={answer.problems(name)}
                  defaultValue={answer.value(name, start[name])}
                  inputMode="numeric"
                  autoComplete="off"
                />
              ))}
            </div>
          </fieldset>
          <TextArea
            name="recipients"
            label={t('recipients')}
            hint={`${t('recipientsHint')}${fixedKeys > 0 ? ` ${t('fixed', { n: fixedKeys })}` : ''}`}
            problems={answer.problems('recipients')}
            defaultValue={answer.value('recipients', start.recipients)}
            rows={3}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
          />
        </>
      )}
    </AnsweredForm>
  );
}

function When({ answer, start }: { answer: FieldsAnswer; start: ReturnType<typeof planTexts> }) {
  const t = useTranslations('backups');
  const { weekday, hour } = usePlanTimes();
  return (
    <>
      <ChoiceCards
        name="isOn"
        label={t('isOn')}
        problems={answer.problems('isOn')}
        defaultValue={answer.value('isOn', start.isOn)}
        choices={(['on', 'off'] as const).map((value) => ({
          value,
          label: t(value),
          description: t(`${value}Hint`),
        }))}
      />
      <ChoiceCards
        name="every"
        label={t('every')}
        lay="row"
        problems={answer.problems('every')}
        defaultValue={answer.value('every', start.every)}
        choices={(['daily', 'weekly'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Select
          name="hour"
          label={t('hour')}
          hint={t('hourHint')}
          problems={answer.problems('hour')}
          defaultValue={answer.value('hour', start.hour)}
          options={HOURS.map((value) => ({ value: String(value), label: hour(value) }))}
        />
        <Select
          name="weekday"
          label={t('weekday')}
          problems={answer.problems('weekday')}
          defaultValue={answer.value('weekday', start.weekday)}
          options={[1, 2, 3, 4, 5, 6, 0].map((value) => ({ value: String(value), label: weekday(value) }))}
        />
      </div>
    </>
  );
}

/** Days of the week and hours of the day in the reader's words. */
function usePlanTimes() {
  const format = useFormatter();
  return {
    weekday: (day: number) =>
      format.dateTime(new Date(SUNDAY + day * 24 * HOUR), { weekday: 'long', timeZone: 'UTC' }),
    hour: (hour: number) =>
      format.dateTime(new Date(SUNDAY + hour * HOUR), { timeStyle: 'short', timeZone: 'UTC' }),
  };
}

/** How the plan is called, to whom both versions of it are shown. */
function usePlanWords(): VersionWords {
  const t = useTranslations('backups');
  const { weekday, hour } = usePlanTimes();
  const labels: Readonly<Record<string, string>> = {
    isOn: t('isOn'),
    every: t('every'),
    weekday: t('weekday'),
    hour: t('hour'),
    keepDays: t('keepDays'),
    keepWeeks: t('keepWeeks'),
    keepMonths: t('keepMonths'),
    recipients: t('recipients'),
  };
  const inWords: Readonly<Record<string, (text: string) => string>> = {
    isOn: (text) => t(text === 'on' ? 'on' : 'off'),
    every: (text) => t(text === 'weekly' ? 'weekly' : 'daily'),
    weekday: (text) => weekday(Number(text)),
    hour: (text) => hour(Number(text)),
  };
  return {
    label: (field) => labels[field] ?? field,
    words: (field, text) => inWords[field]?.(text) ?? text,
  };
}
