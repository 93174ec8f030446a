'use client';

import { AnsweredForm } from '@/components/forms/answered-form';
import type { FormAnswer } from '@/lib/forms/answer';

type PutBackFormProps = {
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  who: string;
  since: number;
  seen: string;
  submit: string;
};

/** Says yes to what was shown. */
export function PutBackForm({ action, who, since, seen, submit }: PutBackFormProps) {
  return <AnsweredForm action={action} submit={submit} hidden={{ who, since: String(since), seen }} />;
}
