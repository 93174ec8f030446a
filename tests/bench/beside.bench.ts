/**
 * How long a light page takes while somebody else asks about a workplace of 100,000 workers and 1,000,000 lines:
 * `npm run bench beside`. A small campaign is read and answered by a server in this process, asked every 50 ms from another
 * thread: while nothing else goes on, while the large one is thought about in the server's own thread, and while it is thought about in
 * another. To reach: p95 ≤ 300 ms in the last.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import type { Seat } from '@/lib/access/seat';
import type { WebFacts } from '@/lib/web/facts';
import { hasOwnServer } from './own-server';
import { makeWorkplace } from './workplace';

const FIGURE = 300;
/** How often the light page is asked for, in milliseconds. */
const EVERY = 50;
const ROWS = 20_000;
const [workers = 100_000, lines = 1_000_000] = process.argv.slice(2).map(Number);

/** Asks for the light page every so often, whether or not the one before is there, and says how long each took. */
const ASKING = `
  const { parentPort, workerData } = require('node:worker_threads');
  const times = [];
  const ask = async () => {
    const began = performance.now();
    await (await fetch(workerData)).text();
    times.push(performance.now() - began);
  };
  ask().then(() => {
    parentPort.postMessage('asking');
    const asked = [];
    const every = setInterval(() => asked.push(ask()), ${String(EVERY)});
    parentPort.once('message', async () => {
      clearInterval(every);
      await Promise.all(asked);
      parentPort.postMessage(times.slice(1));
    });
  });
`;

if (!(await hasOwnServer())) process.exit();

const { createCampaign } = await import('@/lib/access/campaigns');
const { installationVault, vaultOf } = await import('@/lib/access/vault');
const { sealedWords } = await import('@/lib/access/worker-words');
const { findAnalysis } = await import('@/lib/campaigns/analysis');
const { askWeb } = await import('@/lib/campaigns/ask-web');
const { forgetCampaign } = await import('@/lib/campaigns/revision-cache');
const { db } = await import('@/lib/db/client');
const { Thinker } = await import('@/lib/thinking/thinker');
const { onlyName } = await import('@/lib/workers/words');
const { findRoster } = await import('@/lib/workers/roster');

const held = globalThis as { wovenThinker?: InstanceType<typeof Thinker> };
const userId = randomUUID();
await db.user.create({
  data: {
    id: userId,
    sealed: installationVault().seal('user', userId, { handle: 'somebody' }),
    handleKey: 'somebody',
    passphraseHash: 'opens nothing',
  },
});
const small = await makeCampaign('Small', makeWorkplace(40, 80));
const large = await makeCampaign('Large', makeWorkplace(workers, lines));

const server = createServer((_, answer) => {
  void lightPage().then((text) => answer.end(text));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
// Longer than the server's own thread is held up below.
server.keepAliveTimeout = 120_000;
const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;

try {
  await during('nothing else', () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  held.wovenThinker = new Thinker('nowhere.mjs');
  await during('in the same thread', think);
  delete held.wovenThinker;
  const p95 = await during('in another thread', think);
  if (p95 > FIGURE) process.exitCode = 1;
} finally {
  await db.$disconnect();
  // Connections that are kept open would keep the server, too.
  process.exit();
}

/** What a light page does: it looks whether the seat is still there, and shows the roster and the analysis. */
async function lightPage(): Promise<string> {
  await db.seat.findFirst({ where: { userId, removedAt: null }, include: { campaign: true } });
  const [{ analysis }, roster] = await Promise.all([findAnalysis(small), findRoster(small)]);
  return JSON.stringify([analysis.summary, roster.workers.map(({ name }) => name)]);
}

/** What somebody else asks meanwhile: the large web, then whom people turn to, then how it came to be. */
async function think(): Promise<void> {
  forgetCampaign(large.campaignId);
  const began = performance.now();
  const passed = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  await findAnalysis(large);
  const found = passed();
  await askWeb(large, 'leaders', {});
  const leaders = passed();
  await askWeb(large, 'routes', {});
  console.log(`  found after ${found}, leaders after ${leaders}, routes after ${passed()}`);
}

async function during(label: string, work: () => Promise<unknown>): Promise<number> {
  const asking = new Worker(ASKING, { eval: true, workerData: address, execArgv: [] });
  await new Promise((resolve) => asking.once('message', resolve));
  await work();
  const times = new Promise<number[]>((resolve) => asking.once('message', resolve));
  asking.postMessage('enough');
  const sorted = (await times).sort((one, other) => one - other);
  await asking.terminate();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const figures = `p50 ${at(0.5).toFixed(0)}, p95 ${at(0.95).toFixed(0)}, most ${at(1).toFixed(0)} ms`;
  console.log(`${label.padEnd(20)} ${figures}, of ${String(sorted.length)} pages`);
  return at(0.95);
}

/** A campaign with these people and lines, and the seat of its lead. */
async function makeCampaign(codeName: string, facts: WebFacts): Promise<Seat> {
  const campaignId = await db.$transaction((tx) =>
    createCampaign(tx, { codeName, purpose: '', issues: [] }, { workforce: 40, isExample: false }),
  );
  const seat = await db.seat.create({ data: { campaignId, userId, role: 'lead' }, select: { id: true } });
  await fill(campaignId, facts);
  return {
    ...{ campaignId, userId, seatId: seat.id, handle: '', role: 'lead', workerId: null },
    ...{ turf: { everybody: true }, shown: 'names', sessionId: null, once: null },
    campaign: {
      ...{ codeName, purpose: '', issues: [], workforce: 40, isExample: false },
      ...{ solidThreshold: 3, freshnessDays: 90, webRevision: 1, webAsOf: 1, wovenIn: null, isAhead: false },
    },
  };
}

async function fill(campaignId: string, facts: WebFacts): Promise<void> {
  const session = new Client({ connectionString: process.env['DATABASE_URL'] });
  await session.connect();
  await session.query('SET session_replication_role = replica');
  const vault = await vaultOf(campaignId);
  const ids = new Map(facts.workers.map(({ id }) => [id, randomUUID() as string]));
  const rows = facts.workers.map(({ id }, place) => {
    const department = `Department ${String(Math.floor(place / 25) % 12)}`;
    const shift = `Shift ${String(Math.floor(place / 300) % 4)}`;
    const words = { ...onlyName(`Made Up ${id}`), department, shift, languages: ['English'] };
    return [ids.get(id), sealedWords(vault, ids.get(id) ?? '', words).sealed];
  });
  await insert(
    session,
    rows,
    `INSERT INTO worker (id, campaign_id, sealed, updated_at)
    SELECT a, '${campaignId}', b, now() FROM unnest($1::uuid[], $2::text[]) AS row(a, b)`,
  );
  const ratings = facts.ratings.map(({ between, trust, ratedOn }) => {
    const [first, second] = between.map((id) => ids.get(id) ?? '').sort();
    return [randomUUID(), first, second, trust, ratedOn];
  });
  await insert(
    session,
    ratings,
    `INSERT INTO trust_rating (id, campaign_id, first_id, second_id, voice, trust, rated_on, recorded_by_id)
    SELECT a, '${campaignId}', b, c, 'organizer', d, e, '${userId}'
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::date[]) AS row(a, b, c, d, e)`,
  );
  await session.query('ANALYZE');
  await session.end();
}

async function insert(
  session: Client,
  rows: readonly (readonly unknown[])[],
  statement: string,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const part = rows.slice(start, start + ROWS);
    const columns = (part[0] ?? []).map((_, column) => part.map((row) => row[column]));
    await session.query(statement, columns);
  }
}
