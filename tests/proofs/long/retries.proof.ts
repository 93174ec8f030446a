import { setTimeout } from 'node:timers/promises';
import { newOnce } from '@/lib/forms/once';
import { actionNamed } from '@/tests/proofs/app-map';
import { calledByScript } from '@/tests/proofs/call-action';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { fieldsOf } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { KilledWoven } from '@/tests/proofs/killed-woven';
import { proof, type Found } from '@/tests/proofs/proof';

/** `WOVEN_FORMS` for a shorter try. */
const FORMS = Number(process.env['WOVEN_FORMS'] ?? 500);
const SENDERS = 8;
/** A phone that heard nothing for so long sends again. In milliseconds. */
const HEARD_NOTHING = 4_000;
/** It is killed after so many more answers, and at the latest after so long: it must get somewhere between two kills, however slow the machine is. */
const ANSWERS = [15, 25, 35, 45];
const LATEST = 10_000;

/** What sending one form until it was answered came to. */
type Sent = { readonly places: readonly string[]; readonly tries: number };

proof(
  'the same form across kills',
  `${String(FORMS)} forms sent again and again while the server is killed → each exactly once`,
  async () => {
    const woven = await KilledWoven.make();
    try {
      return await sentAcrossKills(woven);
    } finally {
      await woven.clear();
    }
  },
);

async function sentAcrossKills(woven: KilledWoven): Promise<Found> {
  woven.start();
  const lead = await firstLead({ origin: woven.origin, setUpCode: await woven.setUpCode() });
  const campaign = await FilledCampaign.open(lead, 'Again');
  const left = Array.from({ length: FORMS }, (_, at) => at);
  const sent: Sent[] = [];
  let answers = 0;
  const senders = Array.from({ length: SENDERS }, async () => {
    for (let at = left.pop(); at !== undefined; at = left.pop())
      sent.push(await sends(lead, campaign, at, () => (answers += 1)));
  });
  let kills = 0;
  while (left.length > 0) {
    await untilMore(() => answers, ANSWERS[kills % ANSWERS.length] ?? 0);
    await woven.kill(kills % 3 === 0 ? 'everything' : 'server');
    kills += 1;
    woven.start();
    await woven.answers(async () => (await lead.asks('/campaigns')).status === 200);
  }
  await Promise.all(senders);
  const [stored] = await woven.rows<{ workers: number; events: number; revision: number }>(
    `SELECT (SELECT count(*)::int FROM worker WHERE campaign_id = $1) AS workers,
       (SELECT count(*)::int FROM audit_event WHERE campaign_id = $1 AND deed = 'worker.add') AS events,
       (SELECT web_revision FROM campaign WHERE id = $1) AS revision`,
    [campaign.id],
  );
  const audit = woven.runs('audit', 'verify');
  const places = new Set(sent.flatMap((one) => one.places));
  const otherwise = sent.filter((one) => new Set(one.places).size !== 1).length;
  const tries = sent.reduce((all, one) => all + one.tries, 0);
  const faults = [
    ...(places.size === FORMS ? [] : [`${String(places.size)} different answers to ${String(FORMS)} forms`]),
    ...(otherwise === 0 ? [] : [`${String(otherwise)} forms were answered otherwise the second time`]),
    ...Object.entries(stored ?? {}).flatMap(([what, count]) =>
      count === FORMS ? [] : [`${what}: ${String(count)}`],
    ),
    ...(audit.code === 0 ? [] : [`the log does not hold: ${audit.said}`]),
  ];
  return {
    found: `${String(FORMS)} forms sent ${String(tries)} times across ${String(kills)} kills: ${String(stored?.workers ?? 0)} written, ${String(faults.length)} lost, twice or answered otherwise`,
    faults,
  };
}

/** Waits until there are so many more, but not for ever. */
async function untilMore(count: () => number, more: number): Promise<void> {
  const goal = count() + more;
  const latest = performance.now() + LATEST;
  while (count() < goal && performance.now() < latest) await setTimeout(20);
}

/** Sends a form until it is answered, and then once more: a phone may not have heard that either. */
async function sends(
  lead: Hand,
  campaign: FilledCampaign,
  at: number,
  isAnswered: () => void,
): Promise<Sent> {
  const fields = fieldsOf({ name: `Somebody ${String(at)}`, inUnit: 'yes', asNew: 'yes', once: newOnce() });
  const asked = calledByScript(actionNamed('submitNewWorker').id, [campaign.id, null, fields]);
  const places: string[] = [];
  let tries = 0;
  while (places.length < 2) {
    tries += 1;
    const answer = await Promise.race([
      lead.asks(campaign.at('/workers/new'), asked).catch(() => null),
      setTimeout(HEARD_NOTHING, null),
    ]);
    const place = answer?.headers['x-action-redirect'];
    if (typeof place === 'string') {
      places.push(place.split(';')[0] ?? '');
      isAnswered();
    } else await setTimeout(100);
  }
  return { places, tries };
}
