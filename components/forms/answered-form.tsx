'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useActionState, type ReactNode } from 'react';
import { OnceField } from '@/components/forms/once-field';
import { Button, type ButtonTone } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { textOf, type Entered, type FormAnswer } from '@/lib/forms/answer';

/** What the fields of a form are told after a refusal. */
export type FieldsAnswer = {
  readonly entered: Entered | undefined;
  /** What was entered, or else what to start from. */
  readonly value: (field: string, otherwise?: string) => string;
  readonly problems: (field: string) => readonly string[];
};

type AnsweredFormProps = {
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  /** Sent along, not shown. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  tone?: ButtonTone;
  /** `end`: a bar at the end of a page-long form; `inline`: a small form among others. */
  lay?: 'end' | 'inline';
  children?: (answer: FieldsAnswer) => ReactNode;
};

/** A form that asks a server action and shows its refusal, with and without JavaScript. */
export function AnsweredForm(props: AnsweredFormProps) {
  const { action, hidden = {}, submit, tone = 'main', lay = 'end', children } = props;
  const t = useTranslations('problems.common');
  const [answer, send, pending] = useActionState(action, null);
  const words = useProblemWords(answer);
  const entered = answer?.entered;
  const button = (
    <Button tone={tone} disabled={pending}>
      {submit}
    </Button>
  );
  return (
    <form
      action={send}
      noValidate
      className={lay === 'end' ? 'grid gap-6' : 'grid justify-items-start gap-3'}
    >
      <FormProblems title={t('notSaved')} problems={words.all} />
      <OnceField />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* Mounted anew after a refusal: the browser's reset would put menus and radio buttons back to their first state. */}
      <Fragment key={JSON.stringify(entered)}>
        {children?.({
          entered,
          value: (field, otherwise = '') => (entered ? textOf(entered, field) : otherwise),
          problems: words.of,
        })}
      </Fragment>
      {lay === 'end' ? <FormActions>{button}</FormActions> : button}
    </form>
  );
}
