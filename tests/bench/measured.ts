/** Milliseconds of processor time, all threads: the middle of so many runs, after some to warm up. Load does not count. */
export function processorTime(work: () => unknown, runs: number, warmUps = 2): number {
  for (let run = 0; run < warmUps; run++) work();
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
  return times[runs >> 1] ?? 0;
}

/** Megabytes that what is made needs for as long as it is kept. */
export function memoryOf(make: () => unknown): number {
  const before = memoryUsed();
  const kept = make();
  const after = memoryUsed();
  if (kept === undefined) throw new Error('nothing was kept');
  return (after - before) / 2 ** 20;
}

function memoryUsed(): number {
  if (!globalThis.gc) throw new Error('run it as `npm run bench`, which lets memory be measured');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
