import type { Bubble } from './circled';

/** What was kept of a map that is laid out again, by place of the people of today. */
export type Kept = {
  /** Where they were; only of those with a circle or a pin. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The number of the circle they were in; −1 for who has no place yet. */
  readonly circle: Int32Array;
  /** 1: put there by hand, and moved by nothing else. */
  readonly pinned: Uint8Array;
  /** Where circles were, by their numbers, and whether their people were placed with care. */
  readonly bubbles: ReadonlyMap<number, Bubble & { readonly refined: boolean }>;
};
