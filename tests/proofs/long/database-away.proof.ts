import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrlOf, makePlace } from '@/tests/woven';
import { proof } from '@/tests/proofs/proof';
import { BusyPlace, inOneLine, lost } from '@/tests/proofs/workload';

const BACK_WITHIN = 30;
const WRITERS = 8;
/** More than were on their way when it went away. */
const SAVED = WRITERS + 2;

proof(
  'database away',
  'killed, hung and cut off under 8 writers: 0 answers with 500, 0 lost, back by itself',
  async () => {
    const place = await makePlace();
    const busy = await BusyPlace.open(place);
    try {
      busy.begin(WRITERS, 4);
      const back: string[] = [];
      const faults: string[] = [];
      const isBack = async (what: string) => {
        const seconds = await busy.untilSaved(SAVED, BACK_WITHIN);
        if (seconds === undefined) faults.push(`not back after it was ${what}`);
        else back.push(`${what} ${seconds.toFixed(1)} s`);
      };
      await isBack('begun');
      process.kill(busy.postmaster(), 'SIGKILL');
      await isBack('killed');
      const all = servers(busy.postmaster());
      for (const pid of all) signal(pid, 'SIGSTOP');
      await setTimeout(20_000);
      for (const pid of all.toReversed()) signal(pid, 'SIGCONT');
      await isBack('hung');
      await cutOff(databaseUrlOf(place.dataFolder));
      await isBack('cut off');
      await busy.end();
      faults.push(...busy.tally.faults, ...(await lost(busy)));
      const away = busy.tally.statuses.get('read 503') ?? 0;
      if (away === 0) faults.push('nobody noticed');
      return {
        found: `back after ${back.join(', ')}; ${inOneLine(busy.tally)}; ${String(busy.tally.saved.size)} saved, 0 lost`,
        faults,
      };
    } finally {
      await busy.stop();
      place.clear();
    }
  },
);

/** The processes of a database server, the first first. */
function servers(postmaster: number): readonly number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const children = listed
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === postmaster);
  return [postmaster, ...children.map(([pid = 0]) => pid)];
}

function signal(pid: number, sign: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, sign);
  } catch {
    // It ended meanwhile.
  }
}

async function cutOff(url: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'woven%' AND pid <> pg_backend_pid()`,
  );
  await session.end();
}
