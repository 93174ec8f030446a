import type { FormAnswer } from '@/lib/forms/answer';
import type { LastHand } from '@/lib/forms/overtaken';
import type { Likeness } from './alike';
import type { WorkerTexts } from './worker-fields';

/** Somebody who may be the person just entered. */
export type AlikeShown = {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly because: Likeness;
};

/** What the form of a coworker comes back with when nothing was saved. */
export type WorkerAnswer =
  | (NonNullable<FormAnswer> & {
      /** Who may already be there; saving again as new goes past this. */
      readonly alike?: readonly AlikeShown[];
      /** The record as somebody else left it meanwhile, its version, and who that was. */
      readonly current?: { readonly texts: WorkerTexts; readonly version: number; readonly hand: LastHand };
    })
  | null;
