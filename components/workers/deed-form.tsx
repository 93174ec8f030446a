'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OnceField } from '@/components/forms/once-field';
import { Button, type ButtonTone } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAnswer } from '@/lib/forms/answer';

/** A server action behind a form. */
export type Submit = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

type DeedFormProps = {
  submit: Submit;
  /** What the action is told. */
  fields: Readonly<Record<string, string>>;
  tone?: ButtonTone;
  /** Fields to fill in, above the button. */
  inputs?: ReactNode;
  children: ReactNode;
};

/** One button that does one thing, and says so where it was refused. */
export function DeedForm({ submit, fields, tone = 'plain', inputs, children }: DeedFormProps) {
  const { answer, pending, form, tries } = useSending(submit, null);
  const t = useTranslations('problems');
  const problems = Object.values(answer?.problems ?? {}).flat();
  return (
    <form {...form} className="grid gap-2">
      <OnceField />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {problems.length > 0 && (
        <Notice tone="danger" role="alert">
          {problems.map(({ key, values }) => t(key, values)).join(' ')}
        </Notice>
      )}
      {inputs}
      <SendingNotice tries={tries} />
      <Button type="submit" tone={tone} disabled={pending} className="justify-self-start">
        {children}
      </Button>
    </form>
  );
}
