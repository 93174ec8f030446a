/**
 * How long answers take under a load: `npm run bench load`, or one rate alone: `npm run bench load -- --rate 25 --seconds 60`.
 * 8,300 workers, 40,000 lines and 200 organizers in a Woven of its own. With `--keep FILE` it is only made ready, runs on and
 * is written to a file; with `--place FILE` a load is sent to what stands in such a file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '@/tests/e2e/browser';
import { claimsInstallation } from '@/tests/e2e/claim';
import { databaseUrlOf, makePlace, runWoven } from '@/tests/woven';
import { Figures } from './figures';
import { quantilesOf, tableOf, wrongIn } from './load/figures-of';
import { fire } from './load/fire';
import { fillForLoad } from './load/place-for-load';
import type { LoadPlace } from './load/plan';

/** The most that 99 of 100 answers may take, in milliseconds, by requests a second. */
const ASKED = new Map([
  [25, 150],
  [60, 250],
  [100, 500],
]);
const WARM_UP = { rate: 10, seconds: 15, seed: 1 };

type Ready = { readonly place: LoadPlace; readonly pids: readonly number[] };

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    rate: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    place: { type: 'string' },
    keep: { type: 'string' },
  },
});
const figures = new Figures('answers under load');
if (values.place !== undefined) await measure(JSON.parse(readFileSync(values.place, 'utf8')) as Ready);
else await withOwn(values.keep);

async function measure({ place, pids }: Ready): Promise<void> {
  await fire(place, WARM_UP, pids);
  const rates = values.rate === undefined ? [...ASKED.keys()] : [Number(values.rate)];
  for (const rate of rates) {
    const fired = await fire(place, { rate, seconds: Number(values.seconds), seed: rate }, pids);
    console.log(`\n${tableOf(fired)}`);
    const most = ASKED.get(rate);
    const found = quantilesOf(fired.sent).p99;
    figures.note(`p99 at ${String(rate)} a second`, {
      found,
      unit: 'ms',
      ...(most !== undefined && { most }),
    });
    const wrong = [...wrongIn(fired.sent).values()].reduce((sum, count) => sum + count, 0);
    figures.note(`wrong answers at ${String(rate)} a second`, { found: wrong, unit: '', most: 0 });
  }
  figures.print();
}

async function withOwn(keep: string | undefined): Promise<void> {
  const own = await makePlace();
  const woven = runWoven(['start'], own.env);
  try {
    const ready = await makeReady(
      own,
      await woven.until(/(http\S+\/set-up\?code=\S+)/),
      woven.process.pid ?? 0,
    );
    if (keep === undefined) await measure(ready);
    else {
      writeFileSync(keep, JSON.stringify(ready));
      console.log(`Ready at ${ready.place.origin}; Ctrl-C ends it.`);
      await woven.ended;
    }
  } finally {
    woven.process.kill('SIGTERM');
    await woven.ended;
    own.clear();
  }
}

async function makeReady(own: Awaited<ReturnType<typeof makePlace>>, said: RegExpExecArray, pid: number) {
  const [, setUp = ''] = said;
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto(setUp);
  await claimsInstallation(page);
  const campaignId = /\/campaigns\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await browser.close();
  const place = await fillForLoad({
    origin: new URL(setUp).origin,
    campaignId,
    databaseUrl: databaseUrlOf(own.dataFolder),
    keyFile: own.env['WOVEN_KEY_FILE'] ?? '',
  });
  return { place, pids: [pid, postmasterOf(own.dataFolder)] };
}

function postmasterOf(dataFolder: string): number {
  return Number.parseInt(
    readFileSync(path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'),
    10,
  );
}
