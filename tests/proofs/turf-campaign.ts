import { randomUUID } from 'node:crypto';
import { forEach } from './ask';
import { FilledCampaign } from './campaign';
import { rows } from './database';
import { fieldsOf, urlEncoded } from './forms';
import type { Hand } from './hand';

/** How many coworkers there are; those before `GIVEN` are given to the organizer by name. */
const WORKERS = 300;
const GIVEN = 12;
/** Each of the first so many has a line to the next; every third beyond has one to the next but one. */
const CHAIN = 40;

/** A campaign in which every word said of a coworker says who it is. */
export type TurfCampaign = {
  readonly campaign: FilledCampaign;
  readonly organizer: Hand;
  readonly seatId: string;
  /** The id of each coworker, by number. */
  readonly ids: readonly string[];
  /** The numbers of those the organizer may know by name, worked out without Woven. */
  readonly known: ReadonlySet<number>;
};

/** The part of a name that may be asked for; no answer proves anything by repeating it. */
export const askedName = (at: number): string => `Qa${String(at)}q`;
/** The part that only Woven can tell. */
export const secret = (at: number): string => `Zz${String(at)}z`;

/** The numbers of everybody a text tells something of. */
export function toldIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/zz(\d+)z/gi)].map(([, at]) => Number(at)));
}

/** Opens a campaign of 300 coworkers, gives a few of them to a new organizer, and draws lines into the rest. */
export async function turfCampaign(lead: Hand): Promise<TurfCampaign> {
  const campaign = await FilledCampaign.open(lead, 'Turf');
  await campaign.bringsIn(await campaign.uploads('everybody.csv', everybody()));
  const ids = await idsOf(campaign);
  const pairs = linesBetween();
  const [seatOfLead] = await rows<{ user: string }>(
    'SELECT user_id::text AS user FROM seat WHERE campaign_id = $1',
    [campaign.id],
  );
  for (const [one, other] of pairs) {
    const [first = '', second = ''] = [ids[one] ?? '', ids[other] ?? ''].sort();
    await rows(
      `INSERT INTO trust_rating (id, campaign_id, first_id, second_id, voice, trust, recorded_by_id)
       VALUES ($1, $2, $3, $4, 'organizer', 2, $5)`,
      [randomUUID(), campaign.id, first, second, seatOfLead?.user],
    );
  }
  // What was written past Woven is seen once the campaign moved without an event of its own: then it is read anew.
  await rows('UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1', [campaign.id]);
  for (const at of [GIVEN - 1, CHAIN + 5, WORKERS - 1]) await say(campaign, ids, at);
  const organizer = await campaign.seats('organizer', 'Nadia of the turf');
  const [seat] = await rows<{ id: string }>(
    `SELECT s.id::text AS id FROM seat s JOIN session e ON e.user_id = s.user_id
     WHERE s.campaign_id = $1 AND e.id = encode(sha256($2::bytea), 'hex')`,
    [campaign.id, organizer.session],
  );
  if (!seat) throw new Error('the organizer has no seat');
  await campaign.submits(
    'submitTurfPeople',
    '/settings/turf',
    fieldsOf({ seatId: seat.id, worker: ids.slice(0, GIVEN) }),
  );
  const beside = pairs.flatMap(([one, other]) => (one < GIVEN ? [other] : other < GIVEN ? [one] : []));
  const known = new Set([...ids.keys()].filter((at) => at < GIVEN || beside.includes(at)));
  return { campaign, organizer, seatId: seat.id, ids, known };
}

/** A file of coworkers, with a word of their own in each field. */
function everybody(): string {
  const lines = Array.from({ length: WORKERS }, (_, at) => {
    const word = secret(at);
    return [
      `${word} file`,
      `${askedName(at)} ${word}`,
      `${word} department`,
      `${word} shift`,
      `${word} language`,
      `${word} job`,
      at % 50 === 49 ? 'fired' : 'active',
      `${word}@example.org`,
      `${word} tag`,
      at % 60 === 0 ? 'yes' : 'no',
    ].join(',');
  });
  return ['id,name,department,shift,languages,job_title,status,email,tags,committee', ...lines, ''].join(
    '\n',
  );
}

function linesBetween(): readonly (readonly [number, number])[] {
  const chain = Array.from({ length: CHAIN }, (_, at) => [at, at + 1] as const);
  const beyond = Array.from({ length: Math.floor((WORKERS - CHAIN - 3) / 3) }, (_, at) => {
    const one = CHAIN + 1 + at * 3;
    return [one, one + 2] as const;
  });
  return [...chain, ...beyond, [GIVEN - 2, WORKERS - 20] as const];
}

/** A one-on-one of the lead's; its issue is one of the campaign's own words, which everybody is offered. */
async function say({ lead, ...campaign }: FilledCampaign, ids: readonly string[], at: number): Promise<void> {
  const name = `${askedName(at)} ${secret(at)}`;
  const { body, type } = urlEncoded(
    fieldsOf({
      key: randomUUID(),
      with: name,
      'with-id': ids[at] ?? '',
      'with-for': name,
      heldOn: '2026-06-01',
      answer: 'maybe',
      support: '2',
      asked: `${secret(at)} asked`,
      notes: `${secret(at)} notes`,
      newIssue: 'Pace',
      followUpOn: '2031-05-01',
      followUpWhat: `${secret(at)} what`,
    }),
  );
  const headers = { 'content-type': type };
  const path = `/campaigns/${campaign.id}/one-on-ones/log`;
  const { headers: answered } = await lead.asks(path, { method: 'POST', headers, body });
  if (!answered.location?.includes('saved=')) throw new Error('the lead’s one-on-one was not saved');
}

/** Everybody's id, as the lead finds them by the part of their name that is asked for. */
async function idsOf({ lead, ...campaign }: FilledCampaign): Promise<readonly string[]> {
  const ids: string[] = [];
  await forEach(Array.from({ length: WORKERS }).keys(), 4, async (at) => {
    const answer = await lead.asks(`/campaigns/${campaign.id}/coworkers`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: askedName(at) }).toString(),
    });
    const [found] = JSON.parse(answer.body.toString('utf8')) as readonly { id: string }[];
    if (!found) throw new Error(`the lead does not find number ${String(at)}`);
    ids[at] = found.id;
  });
  return ids;
}
