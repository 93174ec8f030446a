import { availableParallelism, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { chanceFrom } from '@/lib/web/chance';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { Gate } from '@/tests/proofs/gate';
import { firstLead, signsIn, type Hand } from '@/tests/proofs/hand';
import {
  addedFaults,
  editFaults,
  logFaults,
  sessionFaults,
  type Ended,
  type Kept,
  type LogState,
  type Read,
} from '@/tests/proofs/history';
import { KilledWoven, type Victim } from '@/tests/proofs/killed-woven';
import { proof } from '@/tests/proofs/proof';
import { writes, type Journal, type Scene } from '@/tests/proofs/writers';

/** `WOVEN_KILLS` for a shorter try. */
const KILLS = Number(process.env['WOVEN_KILLS'] ?? 100);
const WRITERS = 8;
/** Back within this, in milliseconds: asked while fewer than so many wait for each core, whoever makes them wait. */
const SOON = 5000;
const MOST_WAITING = 2;
const TURNS: readonly Victim[] = ['everything', 'app', 'everything', 'database', 'server'];
const PASSPHRASE = 'kettle orchard violin bus';

proof(
  'kill -9 while writing',
  `${String(KILLS)} kills under 8 writers: 0 acknowledged writes lost, 0 half-written, audit chain whole, back in ≤ 5 s`,
  async () => {
    const woven = await KilledWoven.make();
    try {
      return await killedOverAndOver(woven);
    } finally {
      await woven.clear();
    }
  },
);

async function killedOverAndOver(woven: KilledWoven) {
  woven.start();
  const lead = await firstLead({ origin: woven.origin, setUpCode: await woven.setUpCode() });
  const campaign = await FilledCampaign.open(lead, 'Killed');
  const workers: string[] = [];
  for (let at = 0; at < 12; at += 1) workers.push(await campaign.adds(`Worker ${String(at)}`));
  const hands: Hand[] = [lead];
  while (hands.length < WRITERS) hands.push(await campaign.seats('lead', `Writer ${String(hands.length)}`));
  const journal: Journal = { added: [], edits: [], exports: [] };
  const sessions: { ended: Ended[]; reads: Read[] } = { ended: [], reads: [] };
  const states: LogState[] = [await logState(woven, campaign.id)];
  const gate = new Gate();
  const scene: Scene = { campaignId: campaign.id, workers, up: () => gate.passes() };
  const chance = chanceFrom(42);
  const writers = hands.map((hand) => writes(hand, scene, journal, chance));
  const back: Back[] = [];
  const isBack = async () => (await lead.asks(campaign.at('/workers/new'))).status === 200;
  for (let turn = 0; turn < KILLS; turn += 1) {
    const victim = TURNS[turn % TURNS.length] ?? 'everything';
    const leaving = turn % 10 === 0 ? await signsIn('Writer 1', PASSPHRASE, woven.origin) : null;
    await setTimeout(100 + chance() * 700);
    const left = leaving && leaves(leaving, campaign, sessions);
    await setTimeout(chance() * 40);
    gate.close();
    back.push({ victim, isAsked: isAsked(), after: await comesBack(woven, victim, isBack) });
    gate.open();
    if (leaving) await left?.then(() => reads(leaving, campaign, sessions.reads));
    states.push(await logState(woven, campaign.id));
  }
  gate.end();
  await Promise.all(writers);
  const { added, edits, exports } = journal;
  const audit = woven.runs('audit', 'verify');
  const late = back.filter(({ after, isAsked }) => isAsked && after > SOON);
  const faults = [
    ...editFaults(edits, await versionsOf(woven, workers.slice(0, 3))),
    ...addedFaults(added, await keptRows(woven, campaign.id), { talk: '1 1 1', rating: '1', coworker: '1' }),
    ...sessionFaults(sessions.ended, sessions.reads),
    ...logFaults([...states, await logState(woven, campaign.id)]),
    ...(await exportFaults(woven, campaign.id, exports)),
    ...(audit.code === 0 ? [] : [`the log does not hold: ${audit.said}`]),
    ...late.map(({ victim, after }) => `back only after ${String(Math.round(after))} ms (${victim})`),
  ];
  const told = [...added, ...edits, ...exports];
  const count = (outcome: string) => String(told.filter((one) => one.outcome === outcome).length);
  return {
    found: `${String(KILLS)} kills; ${count('done')} acknowledged, ${count('refused')} refused, ${count('unknown')} left open; ${String(sessions.ended.length)} sessions ended; ${String(faults.length - late.length)} lost, half or twice; back after ${timesOf(back)}`,
    faults,
  };
}

/** How long it took until it answered again, in milliseconds, and whether the machine was free enough for that to count. */
type Back = { readonly victim: Victim; readonly after: number; readonly isAsked: boolean };

/** Kills it, starts it again, and answers how long it took from the start; a database is brought back by the app itself. */
async function comesBack(
  woven: KilledWoven,
  victim: Victim,
  isBack: () => Promise<boolean>,
): Promise<number> {
  const killedAt = performance.now();
  await woven.kill(victim);
  if (victim === 'database') return woven.answers(isBack, killedAt);
  woven.start();
  return woven.answers(isBack);
}

/** Whether the machine is free enough for its seconds to be ours: they are told in any case, and asked for only then. */
function isAsked(): boolean {
  return (loadavg()[0] ?? 0) < MOST_WAITING * availableParallelism();
}

/** Reads and signs out while it is killed. */
async function leaves(hand: Hand, campaign: FilledCampaign, sessions: { ended: Ended[]; reads: Read[] }) {
  const begunAt = performance.now();
  const [answer] = await Promise.all([
    hand.asks('/sign-out', { method: 'POST' }).catch(() => null),
    reads(hand, campaign, sessions.reads),
  ]);
  const outcome = answer?.status === 303 ? 'done' : 'unknown';
  sessions.ended.push({ session: hand.session, outcome, begunAt, endedAt: performance.now() });
}

async function reads(hand: Hand, campaign: FilledCampaign, into: Read[]): Promise<void> {
  for (let left = 3; left > 0; left -= 1) {
    const begunAt = performance.now();
    const answer = await hand.asks(campaign.at('/workers/new')).catch(() => null);
    into.push({ session: hand.session, begunAt, answered: answer?.status === 200 });
  }
}

async function logState(woven: KilledWoven, campaignId: string): Promise<LogState> {
  const [state] = await woven.rows<LogState>(
    `SELECT max(sequence)::int AS last, count(*)::int AS events, c.web_revision AS revision,
       (count(*) FILTER (WHERE deed !~ '(read|export|print|save)$'))::int AS changes
     FROM campaign c JOIN audit_event e ON e.campaign_id = c.id WHERE c.id = $1 GROUP BY c.id`,
    [campaignId],
  );
  if (!state) throw new Error('the campaign is gone');
  return state;
}

/** What is there of what was added: each with how many of the things that belong to it. */
async function keptRows(woven: KilledWoven, campaignId: string): Promise<readonly Kept[]> {
  const events = `(SELECT count(*) FROM audit_event e WHERE e.campaign_id = $1 AND t.id::text = ANY(e.subject_ids)`;
  return woven.rows<Kept>(
    `SELECT 'talk' AS kind, split_part(idempotency_key, ':', 2) AS mark,
       (SELECT count(*) FROM trust_rating r WHERE r.one_on_one_id = t.id) || ' ' ||
       (SELECT count(*) FROM follow_up f WHERE f.one_on_one_id = t.id) || ' ' ||
       ${events} AND deed = 'one-on-one.log') AS parts
     FROM one_on_one t WHERE campaign_id = $1
     UNION ALL SELECT 'rating', rated_on::text, ${events} AND deed = 'tie.rate')::text
     FROM trust_rating t WHERE campaign_id = $1 AND one_on_one_id IS NULL
     UNION ALL SELECT 'coworker', started_on::text, ${events} AND deed = 'worker.add')::text
     FROM worker t WHERE campaign_id = $1 AND version = 1 AND started_on < '2020-03-01'`,
    [campaignId],
  );
}

async function versionsOf(woven: KilledWoven, workers: readonly string[]) {
  const versions = new Map<string, readonly string[]>();
  for (const id of workers) {
    const kept = await woven.rows<{ day: string }>(
      `SELECT (before ->> 'version')::int AS version, before ->> 'started_on' AS day FROM row_history
         WHERE table_name = 'worker' AND row_id = $1 AND before IS NOT NULL
       UNION ALL SELECT version, started_on::text FROM worker WHERE id = $1::uuid ORDER BY version`,
      [id],
    );
    versions.set(
      id,
      kept.map(({ day }) => day),
    );
  }
  return versions;
}

/** An export is told of in the log: each that was answered, and no more than were asked for. */
async function exportFaults(woven: KilledWoven, campaignId: string, exports: Journal['exports']) {
  const [{ count } = { count: 0 }] = await woven.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_event WHERE campaign_id = $1 AND deed = 'report.export'`,
    [campaignId],
  );
  const done = exports.filter(({ outcome }) => outcome === 'done').length;
  const most = exports.filter(({ outcome }) => outcome !== 'refused').length;
  return count >= done && count <= most
    ? []
    : [`${String(done)} to ${String(most)} exports were made, ${String(count)} are in the log`];
}

function timesOf(back: readonly Back[]): string {
  const sorted = back.map(({ after }) => after).sort((one, other) => one - other);
  const seconds = (time = 0) => `${(time / 1000).toFixed(1)} s`;
  const late = sorted.filter((after) => after > SOON).length;
  const loaded = back.filter((one) => !one.isAsked).length;
  return `${seconds(sorted[Math.floor(sorted.length / 2)])} in the median, ${seconds(sorted.at(-1))} at worst, ${String(late)} of them over ${seconds(SOON)}${loaded > 0 ? `; ${String(loaded)} of the kills at a load of more than ${String(MOST_WAITING)} a core` : ''}`;
}
