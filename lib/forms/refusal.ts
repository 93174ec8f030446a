import type { Problem } from '@/lib/forms/answer';

/** A deed that was not done, and why, in the words of `messages` (problems.*). */
export type Refusal = { readonly refused: Problem; readonly field: string | null };

/** Thrown inside a change to undo all of it and answer with a refusal. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly field: string | null = null,
  ) {
    super(problem.key);
  }
}

/** Whether a command's answer is a refusal. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** What some work answers, or the refusal it was undone with. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof Refused) return { refused: reason.problem, field: reason.field };
    throw reason;
  }
}
