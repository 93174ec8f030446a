'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { BothVersions, type VersionWords } from '@/components/forms/both-versions';
import { OnceField } from '@/components/forms/once-field';
import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { Button, type ButtonTone } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { textOf, type Entered, type FormAnswer } from '@/lib/forms/answer';
import type { Texts } from '@/lib/forms/overtaken';

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
  /** What the form begins from, where somebody else may save it meanwhile, and how its fields are called. */
  versions?: VersionWords & { readonly was: Texts };
  submit: string;
  tone?: ButtonTone;
  /** `end`: a bar at the end of a page-long form; `inline`: a small form among others. */
  lay?: 'end' | 'inline';
  children?: (answer: FieldsAnswer) => ReactNode;
};

const NAMELESS: VersionWords = { label: (field) => field };

/** A form that asks a server action and shows its refusal, with and without JavaScript. */
export function AnsweredForm(props: AnsweredFormProps) {
  const { action, hidden, versions, submit, tone = 'main', lay = 'end', children } = props;
  const over = useTranslations('problems.meanwhile')('over');
  const { answer, pending, form, tries } = useSending(action, null);
  const words = useProblemWords(answer);
  const entered = answer?.entered;
  const button = (
    <Button tone={tone} disabled={pending}>
      {isOvertaken(answer) ? over : submit}
    </Button>
  );
  return (
    <form {...form} noValidate className={lay === 'end' ? 'grid gap-6' : 'grid justify-items-start gap-3'}>
      <FormHead answer={answer} hidden={hidden} versions={versions} />
      <OnceField />
      {/* Mounted anew after a refusal: the browser's reset would put menus and radio buttons back to their first state. */}
      <Fragment key={JSON.stringify(entered)}>
        {children?.({
          entered,
          value: (field, otherwise = '') => (entered ? textOf(entered, field) : otherwise),
          problems: words.of,
        })}
      </Fragment>
      <SendingNotice tries={tries} />
      {lay === 'end' ? <FormActions>{button}</FormActions> : button}
    </form>
  );
}

/** Whether somebody saved first, and this form may go over it, knowingly. */
function isOvertaken(answer: FormAnswer): boolean {
  return typeof answer?.overtaken?.was === 'string';
}

type FormHeadProps = {
  answer: FormAnswer;
  hidden: AnsweredFormProps['hidden'] | undefined;
  versions: AnsweredFormProps['versions'] | undefined;
};

/** What was wrong, or who saved first; and what is sent along. */
function FormHead({ answer, hidden = {}, versions }: FormHeadProps) {
  const t = useTranslations('problems.common');
  const words = useProblemWords(answer);
  const here = usePathname();
  const overtaken = answer?.overtaken;
  const was = versions && (overtaken?.was ?? JSON.stringify(versions.was));
  const sent = { ...hidden, ...(was !== undefined && { was }) };
  return (
    <>
      {overtaken ? (
        <BothVersions overtaken={overtaken} here={here} {...(versions ?? NAMELESS)} />
      ) : (
        <FormProblems title={t('notSaved')} problems={words.all} />
      )}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
