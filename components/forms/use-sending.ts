import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { noteAway, noteThere } from '@/components/away/reach';
import { useTries, type Tries } from '@/components/forms/use-tries';
import { saySame, Unsent, whyUnsent } from '@/lib/forms/unsent';

type Action<A> = (before: A, form: FormData) => Promise<A>;

/** A form's sending: what was answered last, what the `<form>` needs, and how it goes where it did not get through. */
export type Sending<A> = {
  readonly answer: A;
  readonly pending: boolean;
  readonly form: {
    readonly action: (form: FormData) => void;
    readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
    readonly ref: (form: HTMLFormElement | null) => void;
  };
  readonly tries: Tries;
};

/**
 * `useActionState` for a form that is not lost where the server is not there: it stays as it is and is sent again, under the
 * same name, until it gets through. Without JavaScript it is the action itself that the form asks.
 */
export function useSending<A>(action: Action<A>, initial: A): Sending<A> {
  const t = useTranslations('away');
  const [state, send, pending] = useStateOf<A | Unsent<A>>(
    // What the server draws must be the action itself: only that can be asked without a script.
    typeof window === 'undefined' ? (action as Action<A | Unsent<A>>) : patiently(action),
    initial,
  );
  const unsent = state instanceof Unsent ? state : null;
  const again = (form: FormData): void => startTransition(() => send(form));
  const [element, ref] = useState<HTMLFormElement | null>(null);
  const asked = useRef<HTMLFormElement>(null);
  const answer = state instanceof Unsent ? state.before : state;
  useLayoutEffect(() => {
    // As React does with a form it sends itself: what was answered is drawn, and the fields begin from there.
    if (!unsent) asked.current?.reset();
  }, [state, unsent]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (pending) return;
    asked.current = event.currentTarget;
    const form = formOf(event);
    again(unsent && saySame(unsent.form, form) ? unsent.form : form);
  };
  const tries = useTries(unsent, pending, again, t('leave'), element);
  return { answer, pending, form: { action: send, onSubmit, ref }, tries };
}

/** What a form says when this button sends it. */
export function formOf({ currentTarget, nativeEvent }: SubmitEvent<HTMLFormElement>): FormData {
  const form = new FormData(currentTarget);
  const { submitter } = nativeEvent;
  // The second argument of `FormData` is not known to every phone.
  if (submitter instanceof HTMLButtonElement && submitter.name) form.append(submitter.name, submitter.value);
  return form;
}

function patiently<A>(action: Action<A>): Action<A | Unsent<A>> {
  return async (state, form) => {
    const [before, tries] = state instanceof Unsent ? [state.before, state.tries] : [state, 0];
    try {
      const answer = await action(before, form);
      noteThere();
      return answer;
    } catch (cause) {
      const found = whyUnsent(cause);
      if (!found) throw cause;
      if (found.why === 'gone') noteAway();
      return new Unsent(form, found.why, tries + 1, before, found.after);
    }
  };
}

const useStateOf = useActionState as <S>(
  action: Action<S>,
  initial: S,
) => [state: S, send: (form: FormData) => void, pending: boolean];
