import type { FormAnswer } from '@/lib/forms/answer';

/** Somebody a name may mean. */
export type PairCandidate = { readonly id: string; readonly label: string; readonly detail: string };

/** The answer to "between whom?": besides the usual, who may be meant. */
export type PairAnswer =
  | (NonNullable<FormAnswer> & {
      readonly candidates: Readonly<Record<'first' | 'second', readonly PairCandidate[]>>;
    })
  | null;
