import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { newOnce } from '@/lib/forms/once';
import { actionNamed } from './app-map';
import type { Answer, Asked } from './ask';
import { calledByForm, calledByScript } from './call-action';
import { FilledCampaign } from './campaign';
import { rows } from './database';
import { fieldsOf, multipart, urlEncoded } from './forms';
import { firstLead, joins, type Hand } from './hand';
import type { Found } from './proof';

/** So often one of them comes again. */
const PATIENCE = 50;
/** What is written by way of these is what an installation is for. */
const MOST_SENT = ['a coworker', 'a one-on-one'];
/** What moves the revision. That people were read is written down as often as they are read. */
const WRITES = ['worker.add', 'tie.rate', 'member.invite', 'one-on-one.log', 'seat.take'];

/** A form as it is sent, and how many rows it should have made. */
type Sent = {
  readonly what: string;
  readonly by: Hand;
  readonly path: string;
  readonly asked: Asked;
  /** SQL that counts what came of it. */
  readonly count: string;
  readonly given: readonly unknown[];
};

/** Sends every kind of form so many times at once: those most are written by 50 times, the others `others` times. */
export async function sentAtOnce(others: number): Promise<Found> {
  const rosa = await firstLead();
  const campaign = await FilledCampaign.open(rosa, `Twice ${newOnce().slice(0, 6)}`);
  const [amos, ruth] = [await campaign.adds('Amos'), await campaign.adds('Ruth')];
  const joiner = await joins(await (await otherCampaign(rosa)).invites('organizer'), `Twice ${newOnce()}`);
  const faults: string[] = [];
  const forms = await formsOf(campaign, rosa, joiner, [amos, ruth]);
  for (const form of forms)
    faults.push(...(await manyTimes(form, MOST_SENT.includes(form.what) ? 50 : others)));
  const [{ events } = { events: '' }] = await rows<{ events: string }>(
    `SELECT (SELECT web_revision FROM campaign WHERE id = $1) || ' ' || count(*) AS events
     FROM audit_event WHERE campaign_id = $1 AND deed = ANY($2)`,
    [campaign.id, WRITES],
  );
  const [revision, written] = events.split(' ');
  if (revision !== written) faults.push(`${String(written)} events and the revision ${String(revision)}`);
  return {
    found: `${String(forms.length)} forms, ${String(MOST_SENT.length)} of them 50 times at once, the others ${String(others)} times: ${String(faults.length)} done twice or answered otherwise`,
    faults,
  };
}

function otherCampaign(lead: Hand): Promise<FilledCampaign> {
  return FilledCampaign.open(lead, `Elsewhere ${newOnce().slice(0, 6)}`);
}

async function formsOf(
  campaign: FilledCampaign,
  rosa: Hand,
  joiner: Hand,
  [amos = '', ruth = '']: readonly string[],
): Promise<readonly Sent[]> {
  const named = (fields: Readonly<Record<string, string>>) => fieldsOf({ ...fields, once: newOnce() });
  const here = { by: rosa, given: [campaign.id] };
  const bound = (action: string, fields: Readonly<Record<string, string>>, file = '') =>
    calledByScript(actionNamed(action, file).id, [campaign.id, null, named(fields)]);
  const code = new URL(await campaign.invites('organizer')).searchParams.get('code') ?? '';
  // Nobody else's.
  const workforce = 70_000 + randomInt(9_000);
  const file = 'name,department\nNadia,Dock\n';
  return [
    {
      ...{ ...here, what: 'a coworker', path: campaign.at('/workers/new') },
      asked: bound('submitNewWorker', { name: 'Teresa', inUnit: 'yes', status: 'active' }),
      count: `SELECT count(*) FROM worker WHERE campaign_id = $1 AND id NOT IN ('${amos}', '${ruth}')`,
    },
    {
      ...{ ...here, what: 'a rating, without JavaScript', path: campaign.at('/ties/new') },
      asked: calledByForm(
        actionNamed('submitRating').id,
        [campaign.id, null],
        named({ first: amos, second: ruth, trust: '2', told: 'organizer', ratedOn: '2026-01-05' }),
      ),
      count: 'SELECT count(*) FROM trust_rating WHERE campaign_id = $1 AND one_on_one_id IS NULL',
    },
    {
      ...{ ...here, what: 'an invitation', path: campaign.at('/settings/members') },
      asked: calledByScript(actionNamed('submitInvitation').id, [
        null,
        named({ campaignId: campaign.id, role: 'observer' }),
      ]),
      count: `SELECT count(*) FROM invitation WHERE campaign_id = $1 AND role = 'observer'`,
    },
    {
      ...{ ...here, what: 'a one-on-one', path: campaign.at('/one-on-ones/log') },
      asked: posted(
        urlEncoded(
          fieldsOf({
            ...{ key: randomUUID(), with: 'Amos name', 'with-id': amos, 'with-for': 'Amos name' },
            ...{ heldOn: '2026-01-05', answer: 'maybe', support: '2', notes: 'notes' },
          }),
        ),
      ),
      count: 'SELECT count(*) FROM one_on_one WHERE campaign_id = $1',
    },
    {
      ...{ ...here, what: 'a file', path: campaign.at('/import/upload') },
      asked: posted(
        multipart([
          ['key', randomUUID()],
          ['file', { name: 'people.csv', type: 'text/csv', content: file }],
        ]),
      ),
      count: 'SELECT count(*) FROM import_draft WHERE campaign_id = $1',
    },
    {
      ...{ by: joiner, what: 'a seat by invitation', path: `/invitation?code=${code}` },
      asked: calledByScript(actionNamed('submitAcceptInvitation').id, [null, named({ code })]),
      count: `SELECT count(*) FROM audit_event WHERE campaign_id = $1 AND deed = 'seat.take'`,
      given: [campaign.id],
    },
    {
      ...{ by: rosa, what: 'a campaign', path: '/campaigns' },
      asked: calledByScript(actionNamed('submitNewCampaign').id, [
        null,
        named({ codeName: 'Twice opened', purpose: 'A say', workforce: String(workforce) }),
      ]),
      count: 'SELECT count(*) FROM campaign WHERE workforce = $1',
      given: [workforce],
    },
  ];
}

function posted({ body, type }: { readonly body: Buffer; readonly type: string }): Asked {
  return { method: 'POST', headers: { 'content-type': type }, body };
}

async function manyTimes(
  { what, by, path, asked, count, given }: Sent,
  atOnce: number,
): Promise<readonly string[]> {
  const answers = await Promise.all(Array.from({ length: atOnce }, () => untilTaken(by, path, asked)));
  // And once more, when all is done.
  answers.push(await untilTaken(by, path, asked));
  const [made] = await rows<{ count: string }>(count, given);
  const told = [...new Set(answers.map(saidBy))];
  return [
    ...(made?.count === '1' ? [] : [`${what}: ${made?.count ?? '?'} rows`]),
    ...(told.length === 1 && answers.every(({ status }) => status < 400)
      ? []
      : [`${what}: ${String(told.length)} answers: ${told.slice(0, 3).join(' · ').slice(0, 500)}`]),
  ];
}

/** Sends a form as a browser of ours does: turned away because too many are there, it comes again. */
async function untilTaken(by: Hand, path: string, asked: Asked): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await by.asks(path, asked);
    if (answer.status !== 503 || tries === PATIENCE) return answer;
    await setTimeout(100);
  }
}

/** What an answer comes down to: where it leads, or the words that are its own. */
function saidBy({ status, headers, body }: Answer): string {
  const place = headers['x-action-redirect'] ?? headers.location;
  if (typeof place === 'string') return place.split(';')[0] ?? '';
  const [, link] = /"link":"([^"]+)"/.exec(body.toString('utf8')) ?? [];
  return link ?? `${String(status)} ${body.subarray(0, 200).toString('utf8')}`;
}
