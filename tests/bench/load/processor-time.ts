import { readFileSync, readdirSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Seconds of processor time that processes and everything they started have spent so far, as Linux counts it; else 0. */
export function cpuSecondsOf(pids: readonly number[]): number {
  const all = new Map(running().map((one) => [one.pid, one]));
  const isOurs = (pid: number): boolean => {
    for (let at = all.get(pid); at; at = all.get(at.parent)) if (pids.includes(at.pid)) return true;
    return false;
  };
  let ticks = 0;
  for (const { pid, spent } of all.values()) if (isOurs(pid)) ticks += spent;
  return ticks / TICKS_A_SECOND;
}

type Running = { readonly pid: number; readonly parent: number; readonly spent: number };

function running(): readonly Running[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name)));
  } catch {
    return [];
  }
}

/** From `/proc/PID/stat`: the parent, and the ticks of the process and of its children that have ended. */
function statOf(pid: number): readonly Running[] {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    return [{ pid, parent, spent: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
