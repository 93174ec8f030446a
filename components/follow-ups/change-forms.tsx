'use client';

import { AnsweredForm } from '@/components/forms/answered-form';
import { useDayWords } from '@/components/ui/day-words';
import { DateInput, Select } from '@/components/ui/inputs';
import type { Submit } from '@/components/workers/deed-form';

type FormProps = {
  followUpId: string;
  submit: Submit;
  words: { readonly label: string; readonly submit: string; readonly empty?: string };
};

/** Moves a follow-up to another day. */
export function MoveForm({ followUpId, dueOn, submit, words }: FormProps & { dueOn: string }) {
  const inWords = useDayWords();
  return (
    <AnsweredForm
      action={submit}
      submit={words.submit}
      tone="plain"
      lay="inline"
      hidden={{ followUpId }}
      versions={{ was: { dueOn }, label: () => words.label, words: (_, day) => inWords(day) }}
    >
      {(answer) => (
        <DateInput
          name="dueOn"
          id={`due-${followUpId}`}
          label={words.label}
          problems={answer.problems('dueOn')}
          defaultValue={answer.value('dueOn', dueOn)}
        />
      )}
    </AnsweredForm>
  );
}

type HandOverFormProps = FormProps & {
  /** Whose it is now. */
  seatId: string;
  others: readonly { readonly seatId: string; readonly handle: string }[];
};

/** Hands a follow-up to somebody else. */
export function HandOverForm({ followUpId, seatId, others, submit, words }: HandOverFormProps) {
  const handleOf = (id: string) => others.find((other) => other.seatId === id)?.handle ?? '';
  return (
    <AnsweredForm
      action={submit}
      submit={words.submit}
      tone="plain"
      lay="inline"
      hidden={{ followUpId }}
      versions={{ was: { followUpBy: seatId }, label: () => words.label, words: (_, id) => handleOf(id) }}
    >
      {(answer) => (
        <Select
          name="followUpBy"
          id={`by-${followUpId}`}
          label={words.label}
          empty={words.empty ?? ''}
          problems={answer.problems('followUpBy')}
          defaultValue={answer.value('followUpBy')}
          options={others.map((other) => ({ value: other.seatId, label: other.handle }))}
        />
      )}
    </AnsweredForm>
  );
}
