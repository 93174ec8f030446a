/** Steps that can be taken back, the latest last, and steps that were taken back, the latest first to come again. */
export type History<Step> = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const NO_HISTORY: History<never> = { done: [], undone: [] };

/** Nobody goes further back than this, and an afternoon of looking shall not fill the memory. */
const MOST = 100;

/** What was done anew leaves nothing to come again. */
export function did<Step>({ done }: History<Step>, step: Step): History<Step> {
  return { done: [...done, step].slice(-MOST), undone: [] };
}

/** The last step taken back; the same where there is none. */
export function tookBack<Step>(history: History<Step>): History<Step> {
  const step = history.done.at(-1);
  if (step === undefined) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, step] };
}

/** The step last taken back done again; the same where there is none. */
export function didAgain<Step>(history: History<Step>): History<Step> {
  const step = history.undone.at(-1);
  if (step === undefined) return history;
  return { done: [...history.done, step], undone: history.undone.slice(0, -1) };
}
