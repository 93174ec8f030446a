import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { fire } from '@/tests/bench/load/fire';
import { wrongIn } from '@/tests/bench/load/figures-of';
import { cookieOf } from '@/tests/bench/load/mix';
import type { LoadPlace, Sent } from '@/tests/bench/load/plan';
import { ask } from '@/tests/proofs/ask';
import { rows } from '@/tests/proofs/database';
import { slopeOf } from '@/tests/proofs/slope';
import { placeForLoad } from '@/tests/proofs/load-place';
import { proof } from '@/tests/proofs/proof';

const SIZE = { workers: 1_000, lines: 4_500, organizers: 60 };
/** Thirty minutes; `WOVEN_SOAK_MINUTES` for a shorter try. */
const MINUTES = Number(process.env['WOVEN_SOAK_MINUTES'] ?? 30);
/** Everyday and not more: what is looked for is what stays behind, not how much can be done. */
const RATE = 8;
const PER_ROUND = 20;
const EVENT_STREAMS = 12;
/** Filling caches and warming up is no leak. */
const WARM_UP_SHARE = 0.25;

type Sample = Readonly<Record<string, number>>;

/** By how much each may have grown at the end of the time by its fitted line: a share of its mean, or so many. */
const MOST_GROWTH: Readonly<Record<string, { readonly share: number; readonly least: number }>> = {
  'heap in use (MB)': { share: 0.15, least: 15 },
  'resident memory (MB)': { share: 0.15, least: 40 },
  'file handles': { share: 0.1, least: 10 },
  'database connections': { share: 0.1, least: 3 },
  threads: { share: 0.1, least: 2 },
  'event streams': { share: 0.1, least: 2 },
  'jobs kept': { share: 0.2, least: 20 },
};

proof(
  'what stays behind',
  `${String(MINUTES)} minutes of mixed use: memory, file handles, connections and threads flat`,
  async () => {
    const place = await placeForLoad('Soak', SIZE);
    const samples: Sample[] = [];
    const sent: Sent[] = [];
    const until = Date.now() + MINUTES * 60_000;
    for (let round = 1; Date.now() < until; round += 1) {
      const hangUp = listen(place, round);
      const fired = await fire(place, { rate: RATE, seconds: PER_ROUND, seed: round });
      samples.push(await sample());
      hangUp();
      sent.push(...fired.sent);
    }
    const kept = samples.slice(Math.floor(samples.length * WARM_UP_SHARE));
    const grown = Object.entries(MOST_GROWTH).map(([name, most]) => growthOf(name, kept, most));
    const wrong = [...wrongIn(sent)].map(([what, count]) => `${what} × ${String(count)}`);
    return {
      found: `${String(sent.length)} requests; ${grown.map(({ words }) => words).join('; ')}; ${String(wrong.length)} kinds of wrong answers`,
      faults: [...grown.flatMap(({ fault }) => fault ?? []), ...wrong],
    };
  },
);

/** How much something grew over all samples, by the line that fits them best. */
function growthOf(name: string, samples: readonly Sample[], most: { share: number; least: number }) {
  const values = samples.map((one) => one[name] ?? Number.NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const growth = slopeOf(values) * (values.length - 1);
  const words = `${name} ${mean.toFixed(0)} ${growth < 0 ? '−' : '+'}${Math.abs(growth).toFixed(1)}`;
  const isFlat = growth <= Math.max(most.least, most.share * mean);
  return {
    words,
    fault: isFlat ? null : `${name} grew by ${growth.toFixed(1)} from about ${mean.toFixed(0)}`,
  };
}

/** Some people with a map open, who close it again. */
function listen({ origin, campaignId, organizers }: LoadPlace, round: number): () => void {
  const closing = new AbortController();
  for (let line = 0; line < EVENT_STREAMS; line += 1) {
    const who = organizers[(round * EVENT_STREAMS + line) % organizers.length];
    if (!who) continue;
    const headers = { cookie: cookieOf(who), accept: 'text/event-stream' };
    void fetch(`${origin}/campaigns/${campaignId}/changes`, { headers, signal: closing.signal })
      .then((answer) => answer.text())
      .catch(() => undefined);
  }
  return () => closing.abort();
}

async function sample(): Promise<Sample> {
  const { metricsToken } = inject('attacked');
  // The least of a few looks is what the last collection of garbage left.
  const looks: Sample[] = [];
  for (let look = 0; look < 5; look += 1) {
    const { body } = await ask('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } });
    looks.push(figuresIn(body.toString('utf8')));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const least = (name: string) => Math.min(...looks.map((look) => look[name] ?? Number.NaN));
  const [jobs] = await rows<{ count: string }>('SELECT count(*) FROM pgboss.job');
  return {
    'heap in use (MB)': least('nodejs_heap_size_used_bytes') / 1e6,
    'resident memory (MB)': least('process_resident_memory_bytes') / 1e6,
    'file handles': least('process_open_fds'),
    'database connections': Number(
      (
        await rows<{ count: string }>(
          `SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'`,
        )
      )[0]?.count,
    ),
    threads: threadsOf(least('woven_process_id')),
    'event streams': least('woven_event_streams'),
    'jobs kept': Number(jobs?.count),
  };
}

function figuresIn(text: string): Sample {
  const found = text.matchAll(/^([a-z_]+) (\S+)$/gm);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, Number(value)]));
}

/** As Linux counts them; 0 elsewhere. */
function threadsOf(pid: number): number {
  try {
    return Number(/^Threads:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
