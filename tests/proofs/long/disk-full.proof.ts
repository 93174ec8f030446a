import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makePlace, type WovenPlace } from '@/tests/woven';
import { proof, type Found } from '@/tests/proofs/proof';
import { BusyPlace, inOneLine, lost } from '@/tests/proofs/workload';

/** Room for a new database, the room kept beside it, and some. */
const DISK = '448m';
const FULL_FOR = 12_000;

proof(
  'disk full',
  '8 writers on a disk that runs full: every answer 2xx, 3xx or 503 in words, reading goes on, saving resumes without a restart, 0 lost',
  async () => {
    const place = await makePlace();
    try {
      mkdirSync(place.dataFolder);
      chmodSync(place.dataFolder, 0o711);
      try {
        execFileSync(
          'mount',
          ['-t', 'tmpfs', '-o', `size=${DISK},mode=711`, 'woven-proof', place.dataFolder],
          { stdio: 'pipe' },
        );
      } catch {
        return { found: 'cannot run here: mounting a small disk needs root', faults: ['not proven'] };
      }
      try {
        return await fill(place);
      } finally {
        execFileSync('umount', ['-l', place.dataFolder]);
      }
    } finally {
      place.clear();
    }
  },
);

async function fill(place: WovenPlace): Promise<Found> {
  const busy = await BusyPlace.open(place);
  const faults: string[] = [];
  try {
    busy.begin(8, 4);
    if ((await busy.untilSaved(20, 30)) === undefined) faults.push('nothing was saved before');
    const filler = path.join(place.dataFolder, 'filler');
    fillUp(filler);
    const free = statfsSync(place.dataFolder).bavail;
    const readBefore = busy.tally.statuses.get('read 200') ?? 0;
    await setTimeout(FULL_FOR);
    const read = (busy.tally.statuses.get('read 200') ?? 0) - readBefore;
    if (read < 10) faults.push(`only ${String(read)} pages were read while it was full`);
    if (!busy.tally.statuses.has('write 503')) faults.push('no write was refused');
    rmSync(filler);
    const seconds = await busy.untilSaved(20, 30);
    if (seconds === undefined) faults.push('saving did not resume');
    await busy.end();
    faults.push(...busy.tally.faults, ...(await lost(busy)));
    return {
      found: `${String(free)} blocks free for ${String(FULL_FOR / 1000)} s: ${String(read)} pages read; saving again ${seconds?.toFixed(1) ?? '-'} s after; ${inOneLine(busy.tally)}; 0 lost`,
      faults,
    };
  } finally {
    await busy.stop();
  }
}

/** Writes until there is no room for another byte. */
function fillUp(file: string): void {
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch {
      // Full.
    }
  }
}
