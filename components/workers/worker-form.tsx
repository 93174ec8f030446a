'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { OnceField } from '@/components/forms/once-field';
import { Button, LinkButton } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { listOf, textOf } from '@/lib/forms/answer';
import type { UsedWords } from '@/lib/workers/used-words';
import type { WorkerAnswer } from '@/lib/workers/worker-answer';
import { readTexts, WORKER_FIELDS, type WorkerField, type WorkerTexts } from '@/lib/workers/worker-fields';
import { AlikeNotice } from './alike-notice';
import { ConflictForm } from './conflict-form';
import { EmployerFields, PlaceFields, ReachFields, type FieldState } from './worker-form-fields';

type WorkerFormProps = {
  submit: (before: WorkerAnswer, form: FormData) => Promise<WorkerAnswer>;
  campaignId: string;
  /** The record being changed; missing for a new one. */
  opened?: { readonly workerId: string; readonly version: number; readonly texts: WorkerTexts };
  used: UsedWords;
  cancel: Route;
};

/** Everything about a coworker on one page; a refused form keeps what was typed. */
export function WorkerForm({ submit, campaignId, opened, used, cancel }: WorkerFormProps) {
  const { answer, pending, form, tries } = useSending(submit, null);
  const t = useTranslations('worker.form');
  if (answer?.current && opened)
    return (
      <ConflictForm
        key={answer.current.version}
        form={form}
        tries={tries}
        workerId={opened.workerId}
        base={readTexts(textOf(answer.entered, 'was')) ?? opened.texts}
        entered={enteredTexts(answer)}
        current={answer.current}
      />
    );
  return (
    // A new key after each answer: React would otherwise empty the fields once the action is done.
    <form key={keyOf(answer)} {...form} className="grid max-w-3xl gap-8">
      <OnceField />
      <Refused answer={answer} />
      {answer?.alike && <AlikeNotice campaignId={campaignId} alike={answer.alike} />}
      {opened && (
        <>
          <input type="hidden" name="workerId" value={opened.workerId} />
          <input type="hidden" name="version" value={opened.version} />
          <input type="hidden" name="was" value={JSON.stringify(opened.texts)} />
        </>
      )}
      <Fields answer={answer} saved={opened?.texts ?? null} used={used} />
      <SendingNotice tries={tries} />
      <FormActions>
        <Button type="submit" tone="main" disabled={pending}>
          {t('save')}
        </Button>
        <LinkButton href={cancel}>{t('cancel')}</LinkButton>
      </FormActions>
    </form>
  );
}

function Refused({ answer }: { answer: WorkerAnswer }) {
  const t = useTranslations('problems');
  const problems = Object.entries(answer?.problems ?? {}).flatMap(([field, found]) =>
    found.map(({ key, values }) => ({ words: t(key, values), ...(field !== '' && { field }) })),
  );
  return <FormProblems title={t('common.notSaved')} problems={problems} />;
}

function Fields({
  answer,
  saved,
  used,
}: {
  answer: WorkerAnswer;
  saved: WorkerTexts | null;
  used: UsedWords;
}) {
  const t = useTranslations('problems');
  const typed = answer && enteredTexts(answer);
  const state: FieldState = {
    valueOf: (field) => typed?.[field] ?? saved?.[field] ?? '',
    problemsOf: (field) => (answer?.problems[field] ?? []).map(({ key, values }) => t(key, values)),
    used,
  };
  return (
    <>
      <PlaceFields {...state} />
      <ReachFields {...state} />
      <EmployerFields {...state} />
    </>
  );
}

function keyOf(answer: WorkerAnswer): string {
  return JSON.stringify(answer?.entered ?? null);
}

/** What was typed, as text; a box that was not ticked says no. */
function enteredTexts({ entered }: NonNullable<WorkerAnswer>): WorkerTexts {
  const texts = WORKER_FIELDS.map((field): [WorkerField, string] => {
    const typed = listOf(entered, field).filter((word) => word !== '');
    return [field, field === 'inUnit' && typed.length === 0 ? 'no' : typed.join(', ')];
  });
  return Object.fromEntries(texts) as Record<WorkerField, string>;
}
