/** Long work in slices: whoever runs it may do something else after each, and a page stays usable meanwhile. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** How many rows make a slice. */
export const ROWS_OF_A_SLICE = 2000;

/** Does all of the work at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
