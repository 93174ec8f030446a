import { inject } from 'vitest';
import { quantilesOf, tableOf, wrongIn } from '@/tests/bench/load/figures-of';
import { fire, type Fired } from '@/tests/bench/load/fire';
import { fillForLoad } from '@/tests/bench/load/place-for-load';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';

/** The most that 99 of 100 answers may take, in milliseconds, by requests a second. */
const RATES = [
  { rate: 25, most: 150 },
  { rate: 60, most: 250 },
  { rate: 100, most: 500 },
] as const;
const SECONDS = 60;
/** A server that has been up for a minute: what it runs most is compiled by then. */
const WARM_UP = [
  { rate: 10, seconds: 20, seed: 1 },
  { rate: 25, seconds: 40, seed: 2 },
];
/** A server that is so far behind at one rate is not asked for more. */
const FAR_BEHIND = 10_000;

proof(
  'load',
  '25, 60 and 100 requests a second, 8,300 coworkers, 200 organizers: p99 ≤ 150, 250, 500 ms',
  async () => {
    const { origin, databaseUrl, keyFile } = inject('attacked');
    const { id: campaignId } = await FilledCampaign.open(await firstLead(), 'Load');
    const place = await fillForLoad({ origin, campaignId, databaseUrl, keyFile });
    for (const load of WARM_UP) await fire(place, load);
    const found: string[] = [];
    const faults: string[] = [];
    for (const { rate, most } of RATES) {
      const fired = await fire(place, { rate, seconds: SECONDS, seed: rate });
      const { p50, p99 } = quantilesOf(fired.sent);
      found.push(`${String(rate)}/s: p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)} ms`);
      faults.push(...faultsOf(fired, most, p99));
      if (p99 <= FAR_BEHIND) continue;
      found.push('more was not tried');
      break;
    }
    return { found: found.join('; '), faults };
  },
);

function faultsOf(fired: Fired, most: number, p99: number): readonly string[] {
  const { rate } = fired.load;
  const wrong = Array.from(
    wrongIn(fired.sent),
    ([what, count]) => `${what} × ${String(count)} at ${String(rate)}/s`,
  );
  if (p99 <= most) return wrong;
  return [
    `p99 of ${p99.toFixed(0)} ms at ${String(rate)}/s, asked ≤ ${String(most)}; load average ${fired.before.toFixed(1)} before`,
    tableOf(fired),
    ...wrong,
  ];
}
