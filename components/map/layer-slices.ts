/** Milliseconds of each frame that are spent on painting; the rest of it belongs to whoever moves the view. */
const SLICE = 6;

/** Work under way, a slice in each frame. */
export type Slices = { readonly cancel: () => void };

/** Does work in slices until it is done, unless it is cancelled before. */
export function inSlices<T>(work: Iterator<undefined, T>, onDone: (result: T) => void): Slices {
  let frame = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done === true) {
        onDone(value);
        return;
      }
    } while (performance.now() < until);
    frame = requestAnimationFrame(slice);
  };
  frame = requestAnimationFrame(slice);
  return {
    cancel: () => {
      cancelAnimationFrame(frame);
    },
  };
}
