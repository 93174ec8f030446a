import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'next-intl';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { ProblemKey } from '@/lib/forms/answer';

type Purpose = 'add' | 'sign-in' | 'second' | 'prove';
type Answer = { readonly goTo: string } | { readonly problem: ProblemKey };

/** What a new passkey is made with, or a known one shown: which of the two, the purpose says. */
type Options = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/** What goes with the passkey: the name of a new one, or where somebody was going. */
type With = { readonly name?: string; readonly to?: string };

const never = () => () => undefined;

/** Asks this device for a passkey and goes where the answer leads. `canUse`: whether this browser knows passkeys at all. */
export function usePasskey(purpose: Purpose) {
  const t = useTranslations('passkey');
  const problems = useTranslations('problems');
  const [state, setState] = useState<{ readonly isAsking: boolean; readonly problem: string | null }>({
    isAsking: false,
    problem: null,
  });
  const canUse = useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => false,
  );
  const ask = async (more: With): Promise<void> => {
    setState({ isAsking: true, problem: null });
    const problem = await run(purpose, more);
    // Where there is nothing wrong, the next page is on its way.
    if (problem === null) return;
    const isOurs =
      problem === 'stopped' || problem === 'have' || problem === 'failed' || problem === 'tooMany';
    setState({ isAsking: false, problem: isOurs ? t(problem) : problems(problem) });
  };
  return { ...state, canUse, ask };
}

type Trouble = 'stopped' | 'have' | 'failed' | 'tooMany' | ProblemKey;

async function run(purpose: Purpose, more: With): Promise<Trouble | null> {
  const begun = await post<{ readonly options: Options } | Answer>(`/passkeys/${purpose}/options`, {});
  if (typeof begun === 'string') return begun;
  if (!('options' in begun)) return follow(begun);
  const response = await askDevice(purpose, begun.options);
  if (typeof response === 'string') return response;
  const answer = await post<Answer>(`/passkeys/${purpose}`, { ...more, response });
  return typeof answer === 'string' ? answer : follow(answer);
}

async function askDevice(purpose: Purpose, optionsJSON: Options): Promise<object | 'stopped' | 'have'> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
  try {
    return await (purpose === 'add'
      ? startRegistration({ optionsJSON })
      : startAuthentication({ optionsJSON }));
  } catch (cause) {
    return cause instanceof Error && cause.name === 'InvalidStateError' ? 'have' : 'stopped';
  }
}

/** A whole new page: it is seen by somebody the server knows better now. */
function follow(answer: Answer): ProblemKey | null {
  if ('problem' in answer) return answer.problem;
  location.assign(answer.goTo);
  return null;
}

async function post<T>(path: string, body: object): Promise<T | 'failed' | 'tooMany'> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status === 429) return 'tooMany';
    return answer.ok ? ((await answer.json()) as T) : 'failed';
  } catch {
    return 'failed';
  }
}
