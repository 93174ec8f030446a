import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Load, LoadPlace, Sent } from './plan';
import { cpuSecondsOf } from './processor-time';

/** What became of a load. */
export type Fired = {
  readonly load: Load;
  readonly sent: readonly Sent[];
  /** The machine's load average before and after. */
  readonly before: number;
  readonly after: number;
  /** Seconds of processor time that Woven and its database spent on it; 0 where their processes are not known. */
  readonly cpu: number;
};

/** Sends a load from another process. `pids`: whose processor time is counted, with all their children's. */
export async function fire(place: LoadPlace, load: Load, pids: readonly number[] = []): Promise<Fired> {
  const [before = 0] = loadavg();
  const cpuBefore = cpuSecondsOf(pids);
  const script = path.resolve('tests/bench/load/open-loop.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(JSON.stringify({ place, load }));
  const told = await text(child.stdout);
  if ((await ended) !== 0) throw new Error('the generator broke off');
  const [after = 0] = loadavg();
  return {
    load,
    sent: JSON.parse(told) as readonly Sent[],
    before,
    after,
    cpu: cpuSecondsOf(pids) - cpuBefore,
  };
}
