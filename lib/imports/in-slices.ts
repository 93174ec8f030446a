import type { Sliced } from '@/lib/exchange/slices';

/** Does long work slice by slice and lets everything else have its turn in between. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await new Promise((resume) => setImmediate(resume));
  }
}
