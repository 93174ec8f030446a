import { randomUUID } from 'node:crypto';
import { FilledCampaign } from './campaign';
import { rows } from './database';
import { multipart } from './forms';
import { firstLead, type Hand } from './hand';
import { editFaults, type Edit } from './history';
import { hiddenFields, valueIn } from './page-form';
import type { Found } from './proof';

/** Days nobody else writes down: each edit writes one of its own, as the day somebody started. */
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** So many organizers who each send so many edits of one coworker at once, by the form of its page. */
export async function overwrites(organizers: number, edits: number): Promise<Found> {
  const campaign = await FilledCampaign.open(await firstLead(), `Overwrites ${String(organizers)}`);
  const workerId = await campaign.adds('Amos');
  const hands: Hand[] = [];
  for (let at = 0; at < organizers; at += 1)
    hands.push(await campaign.seats('organizer', `Writer ${String(at)} ${randomUUID().slice(0, 6)}`));
  await rows(
    `INSERT INTO turf_worker (campaign_id, seat_id, worker_id)
     SELECT campaign_id, id, $1::uuid FROM seat WHERE campaign_id = $2 AND role = 'organizer'`,
    [workerId, campaign.id],
  );
  // What was written past Woven is seen once the campaign moved without an event of its own: then it is read anew.
  await rows('UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1', [campaign.id]);
  const path = campaign.at(`/workers/${workerId}/edit`);
  const histories = await Promise.all(hands.map((hand, at) => editsOf(hand, path, at * edits, edits)));
  const all = histories.flatMap(({ done }) => done);
  const saved = all.filter(({ outcome }) => outcome === 'done').length;
  const texts = await versionsOf(workerId);
  const faults = [
    ...histories.flatMap((history) => history.faults),
    ...editFaults(all, new Map([[workerId, texts]])),
    ...(texts.length === saved + 1
      ? []
      : [`${String(saved)} were saved and ${String(texts.length)} versions are kept`]),
  ];
  return {
    found: `${String(organizers)} organizers, ${String(all.length)} edits: ${String(saved)} saved, each as the next version, ${String(all.length - saved)} refused with both versions, ${String(faults.length)} faults`,
    faults,
  };
}

/** One organizer's edits, one after the other, each from the version they saw last. */
async function editsOf(hand: Hand, path: string, from: number, count: number) {
  const { status, body: opening } = await hand.asks(path);
  if (status !== 200) throw new Error(`the form was answered ${String(status)}`);
  const page = opening.toString('utf8');
  const opened = hiddenFields(page, 'version');
  const action = opened.filter(([name]) => name.startsWith('$'));
  const workerId = valueIn(opened, 'workerId');
  const done: Edit[] = [];
  const faults: string[] = [];
  let version = Number(valueIn(opened, 'version'));
  for (let at = from; at < from + count; at += 1) {
    const wrote = new Date(FIRST_DAY + at * DAY).toISOString().slice(0, 10);
    const begunAt = performance.now();
    const { body, type } = multipart([
      ...action,
      ...Object.entries({
        workerId,
        version: String(version),
        once: randomUUID(),
        was: valueIn(opened, 'was'),
      }),
      ...Object.entries({ name: 'Amos name', startedOn: wrote, status: 'active', inUnit: 'yes' }),
    ]);
    const answer = await hand.asks(path, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'text/html' },
      body,
    });
    const edit = { record: workerId, base: version, wrote, begunAt, endedAt: performance.now() };
    if (answer.status === 303) {
      version += 1;
      done.push({ ...edit, outcome: 'done' });
      continue;
    }
    const told = answer.body.toString('utf8');
    const shown = shownIn(told);
    done.push({ ...edit, outcome: 'refused', ...(shown && { shown }) });
    if (!shown) throw new Error(`answered ${String(answer.status)}: ${told.slice(0, 300)}`);
    faults.push(...untold(told, wrote, shown.text));
    version = shown.version;
  }
  return { done, faults };
}

/** The present record, as a refused form brings it along. */
function shownIn(page: string): { version: number; text: string } | null {
  if (!page.includes('name="version"')) return null;
  const fields = hiddenFields(page, 'version');
  const was = JSON.parse(valueIn(fields, 'was')) as { startedOn: string };
  return { version: Number(valueIn(fields, 'version')), text: was.startedOn };
}

/** What a refused form does not say of: who, what stands now, and what was written. */
function untold(page: string, yours: string, theirs: string): string[] {
  const says = {
    who: />Writer \d+ [0-9a-f]{6} saved this while you were writing, /.test(page),
    theirs: page.includes(`value="${theirs}"`),
    yours: page.includes(`value="${yours}"`),
  };
  return Object.entries(says).flatMap(([what, is]) => (is ? [] : [`a refused edit was not told ${what}`]));
}

/** Every version of a coworker, by the day they started. */
async function versionsOf(workerId: string): Promise<readonly string[]> {
  const kept = await rows<{ version: number; day: string | null }>(
    `SELECT (before ->> 'version')::int AS version, before ->> 'started_on' AS day FROM row_history
       WHERE table_name = 'worker' AND row_id = $1 AND before IS NOT NULL
     UNION ALL SELECT version, started_on::text FROM worker WHERE id = $1::uuid ORDER BY version`,
    [workerId],
  );
  return kept.map(({ day }) => day ?? '');
}
