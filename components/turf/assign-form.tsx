'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OnceField } from '@/components/forms/once-field';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { FormProblems } from '@/components/ui/form-problems';
import { CheckboxRow, Select, type SelectOption } from '@/components/ui/inputs';
import { textOf, type FormAnswer } from '@/lib/forms/answer';

type AssignFormProps = {
  submit: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  /** Boxes elsewhere on the page belong to the form of this id. */
  id: string;
  organizers: readonly SelectOption[];
  /** Sent along, not shown. */
  hidden: Readonly<Record<string, string>>;
  /** How many fit the list, where all of them can be meant at once. */
  fitting?: number;
  /** Whose people are listed, to take those ticked away from. */
  take?: { readonly seatId: string; readonly handle: string } | undefined;
  giveWords: string;
  children?: ReactNode;
};

/** Says who looks after those who are ticked. */
export function AssignForm(props: AssignFormProps) {
  const { submit, id, organizers, hidden, fitting, take, giveWords, children } = props;
  const t = useTranslations('turf');
  const common = useTranslations('problems.common');
  const { answer, pending, form, tries } = useSending(submit, null);
  const words = useProblemWords(answer);
  return (
    <form id={id} {...form} noValidate className="grid gap-3">
      <OnceField />
      <FormProblems title={common('notSaved')} problems={words.all} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {fitting !== undefined && fitting > 0 && (
        <CheckboxRow name="all" value="yes" label={t('allFitting', { n: fitting })} />
      )}
      <SendingNotice tries={tries} />
      {take ? (
        <>
          <input type="hidden" name="seatId" value={take.seatId} />
          <Button name="deed" value="take" disabled={pending} className="justify-self-start">
            {t('takeTicked', { handle: take.handle })}
          </Button>
        </>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <div className="max-w-72 grow">
            <Select
              key={textOf(answer?.entered, 'seatId')}
              name="seatId"
              id={`${id}-to`}
              label={t('to')}
              empty=""
              defaultValue={textOf(answer?.entered, 'seatId')}
              problems={words.of('seatId')}
              options={organizers}
            />
          </div>
          <Button tone="main" disabled={pending} className="min-h-12">
            {giveWords}
          </Button>
        </div>
      )}
    </form>
  );
}
