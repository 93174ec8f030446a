import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import type { FormAnswer } from '@/lib/forms/answer';

export type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** An action that answers from a list, and what it was sent. */
export function answering(...answers: readonly (() => FormAnswer)[]) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  const action: Action = (_before, form) => {
    sent.push(Object.fromEntries(form));
    const answer = answers[sent.length - 1] ?? answers.at(-1);
    return new Promise((resolve, reject) => {
      try {
        resolve(answer?.() ?? null);
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error('no error'));
      }
    });
  };
  return { action, sent };
}

export const failing =
  (message: string, more: object = {}) =>
  (): FormAnswer => {
    throw Object.assign(new TypeError(message), more);
  };
export const lost = failing('Failed to fetch');
export const gone = (): FormAnswer => {
  throw new UnrecognizedActionError('Server Action "x" was not found on the server.');
};
export const saved = (): FormAnswer => null;
