import type { CircledLayout, CircledWeb, LargeWeb } from '@/lib/map/circled/circled';
import type { Kept } from '@/lib/map/circled/kept';
import type { Day } from '@/lib/web/day';
import type { FactChange } from '@/lib/web/thinking/fact-change';
import type { FactSlice } from '@/lib/web/thinking/fact-slices';
import type { PackedAnalysis } from '@/lib/web/thinking/packed-analysis';
import type { PackedFloor } from '@/lib/web/thinking/packed-floor';
import type { PackedWeb } from '@/lib/web/thinking/packed-web';
import type { SolidThreshold } from '@/lib/web/trust';

/** What can be asked of a ground: the web with its analysis, or one of `QUESTIONS` with its wish as JSON. */
export type Ask =
  { readonly ask: 'found' } | { readonly ask: 'question'; readonly question: string; readonly wish: string };

/** A large map to be laid out, which stands on no ground. */
export type ToLayOut = { readonly web: LargeWeb; readonly kept: Kept };

/** The answer to that, without the web it was asked with. */
export type LaidOut = {
  readonly circled: Omit<CircledWeb, keyof LargeWeb>;
  readonly layout: CircledLayout;
};

/** The answer to `found`. */
export type PackedFound = { readonly web: PackedWeb; readonly analysis: PackedAnalysis };

/** What is told to the mind of a campaign, by its random id. Nothing in it is a word or a name. */
export type Told = { readonly campaignId: string } & (
  | { readonly tell: 'begin'; readonly on: Day; readonly solidThreshold: SolidThreshold }
  | { readonly tell: 'facts'; readonly slice: FactSlice }
  | { readonly tell: 'change'; readonly change: FactChange }
  | { readonly tell: 'floor'; readonly floor: PackedFloor }
  | { readonly tell: 'forget' }
);

/** Whatever the thread can be asked. */
export type Asking = Ask | ({ readonly ask: 'layOut' } & ToLayOut);

/** What goes to the thread: something it is told, or a question with the number its answer will carry. */
export type ToThread = Told | ({ readonly campaignId: string; readonly number: number } & Asking);

/** What goes wrong in the thread: its kind and its places in the code, never its message. */
export type Failure = { readonly kind: string; readonly frames: string };

/** What comes from the thread: that it is there, then answers. */
export type FromThread =
  | 'ready'
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: Failure };
