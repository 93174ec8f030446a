'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxRow, DateInput, Select, TextInput } from '@/components/ui/inputs';
import { WORKER_STATUSES } from '@/lib/web/facts';
import type { UsedWords } from '@/lib/workers/used-words';
import type { WorkerField } from '@/lib/workers/worker-fields';

export type FieldState = {
  /** What stands in a field: what was typed, else what is saved. */
  readonly valueOf: (field: WorkerField) => string;
  /** What is wrong with a field, worded. */
  readonly problemsOf: (field: WorkerField) => readonly string[];
  readonly used: UsedWords;
};

/** Who somebody is and where they work. */
export function PlaceFields(state: FieldState) {
  const t = useTranslations('worker.form');
  const { used } = state;
  return (
    <>
      <Part title={t('who')}>
        <Line state={state} field="name" required autoComplete="off" />
        <Line state={state} field="nickname" autoComplete="off" />
      </Part>
      <Part title={t('work')}>
        <Line state={state} field="department" words={used.departments} />
        <Line state={state} field="shift" words={used.shifts} />
        <Line state={state} field="jobTitle" words={used.jobTitles} />
      </Part>
    </>
  );
}

/** How somebody is reached, and in which language. */
export function ReachFields(state: FieldState) {
  const t = useTranslations('worker.form');
  const known = listIn(state.valueOf('languages'));
  const offered = [...new Set([...state.used.languages, ...known])];
  return (
    <Part title={t('reach')}>
      <fieldset className="grid gap-1 sm:col-span-2">
        <legend className="mb-1 font-semibold">{t('languages')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {offered.map((language) => (
            <CheckboxRow
              key={language}
              name="languages"
              value={language}
              label={language}
              defaultChecked={known.includes(language)}
            />
          ))}
        </div>
        <TextInput
          name="languages"
          id="moreLanguages"
          label={t('moreLanguages')}
          autoComplete="off"
          problems={state.problemsOf('languages')}
        />
      </fieldset>
      <Line state={state} field="phone" type="tel" autoComplete="off" />
      <Line state={state} field="email" type="email" autoComplete="off" />
      <div className="sm:col-span-2">
        <Line state={state} field="tags" hint={t('tagsHint')} words={state.used.tags} />
      </div>
    </Part>
  );
}

/** Where somebody stands with the employer. */
export function EmployerFields(state: FieldState) {
  const t = useTranslations('worker.form');
  const status = useTranslations('status');
  const { valueOf, problemsOf } = state;
  return (
    <Part title={t('standing')}>
      <Select
        name="status"
        label={t('status')}
        defaultValue={valueOf('status') || 'active'}
        problems={problemsOf('status')}
        options={WORKER_STATUSES.map((value) => ({ value, label: status(value) }))}
      />
      <DateInput
        name="statusOn"
        label={t('statusOn')}
        hint={t('statusOnHint')}
        defaultValue={valueOf('statusOn')}
        problems={problemsOf('statusOn')}
      />
      <DateInput
        name="startedOn"
        label={t('startedOn')}
        defaultValue={valueOf('startedOn')}
        problems={problemsOf('startedOn')}
      />
      <CheckboxRow
        name="inUnit"
        value="yes"
        label={t('inUnit')}
        hint={t('inUnitHint')}
        defaultChecked={valueOf('inUnit') !== 'no'}
      />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-hairline grid gap-5 border-t pt-6 first-of-type:border-0 first-of-type:pt-0">
      <h2 className="text-lg font-bold">{title}</h2>
      <div className="grid items-start gap-5 sm:grid-cols-2">{children}</div>
    </section>
  );
}

type LineProps = {
  state: FieldState;
  field: Exclude<WorkerField, 'languages' | 'status' | 'statusOn' | 'startedOn' | 'inUnit'>;
  /** Words offered while typing. */
  words?: readonly string[];
  type?: 'text' | 'tel' | 'email';
  hint?: string;
  required?: boolean;
  autoComplete?: string;
};

function Line({ state, field, words, ...rest }: LineProps) {
  const t = useTranslations('worker.form');
  const list = `${field}-words`;
  return (
    <div>
      <TextInput
        {...rest}
        name={field}
        label={t(field)}
        defaultValue={state.valueOf(field)}
        problems={state.problemsOf(field)}
        {...(words && { list })}
      />
      {words && (
        <datalist id={list}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
