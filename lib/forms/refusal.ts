import { refuseForm, type FormAnswer, type Problem } from '@/lib/forms/answer';
import type { Overtaken } from '@/lib/forms/overtaken';

/** A deed that was not done, and why, in the words of `messages` (problems.*). */
export type Refusal = {
  readonly refused: Problem;
  readonly field: string | null;
  /** Who saved first, and both versions, where that is why. */
  readonly overtaken?: Overtaken;
};

/** Thrown inside a change to undo all of it and answer with a refusal. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly field: string | null = null,
    readonly overtaken?: Overtaken,
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
    if (!(reason instanceof Refused)) throw reason;
    const { problem, field, overtaken } = reason;
    return { refused: problem, field, ...(overtaken && { overtaken }) };
  }
}

/** A form that was refused, with who saved first where that is why. */
export function refuseWith(form: FormData, { refused, field, overtaken }: Refusal): FormAnswer {
  const answer = refuseForm(form, refused, field);
  return answer && { ...answer, ...(overtaken && { overtaken }) };
}
