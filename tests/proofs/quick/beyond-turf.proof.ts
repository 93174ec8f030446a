import { everyAction } from '@/tests/proofs/app-map';
import { forEach, type Asked } from '@/tests/proofs/ask';
import { calledByForm, calledByScript } from '@/tests/proofs/call-action';
import { rows } from '@/tests/proofs/database';
import { fieldsOf, urlEncoded } from '@/tests/proofs/forms';
import { firstLead } from '@/tests/proofs/hand';
import { everyPlace, recordsOf } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';
import { askedName, toldIn, turfCampaign, type TurfCampaign } from '@/tests/proofs/turf-campaign';

type Try = { readonly path: string; readonly asked?: Asked };

/** What asks for the payload of a page instead of its HTML. */
const PAYLOAD = { headers: { rsc: '1' } };
/** Actions that end the attack or the session, and would only make the attacker weaker. */
const ENDING = /submit(SignOut|EndSessions|EndSession|RemoveMember|ChangeRole|Lock|Seal|Burn|Passphrase)/;

proof(
  'an organizer beyond their turf',
  '2,000 requests, 0 names outside it, in HTML, payload and JSON',
  async () => {
    const turf = await turfCampaign(await firstLead());
    const before = await heldBy(turf);
    const seen = new Set<number>();
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const tries = await everyTry(turf);
    await forEach(tries, 6, async ({ path, asked }) => {
      const answer = await turf.organizer.asks(path, asked);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const text = `${JSON.stringify(answer.headers)}\n${answer.body.toString('utf8')}`;
      for (const at of toldIn(text)) {
        if (turf.known.has(at)) seen.add(at);
        else faults.push(`number ${String(at)} is told by ${asked?.method ?? 'GET'} ${path}`);
      }
      if (answer.status >= 500) faults.push(`${String(answer.status)} from ${path}`);
    });
    if (seen.size < turf.known.size)
      faults.push(`only ${String(seen.size)} of those inside the turf were seen: the proof proves nothing`);
    if (tries.length < 2_000) faults.push(`only ${String(tries.length)} requests`);
    if (JSON.stringify(await heldBy(turf)) !== JSON.stringify(before)) faults.push('the turf was widened');
    const answered = [...statuses].map(([status, times]) => `${String(times)} × ${String(status)}`).sort();
    return {
      found: `${String(tries.length)} requests (${answered.join(', ')}); ${String(seen.size)} of ${String(turf.known.size)} inside seen by name, ${String(new Set(faults).size)} names outside`,
      faults: [...new Set(faults)],
    };
  },
);

async function everyTry(turf: TurfCampaign): Promise<readonly Try[]> {
  const { campaign, ids } = turf;
  const records = await recordsOf(campaign.id);
  const pages = everyPlace(records).filter((path) => !/^\/(sign-out|_)/.test(path));
  const aboutEach = ids.flatMap((id, at) => aboutOne(turf, id, at));
  const lists = [
    '',
    '?whose=everybody',
    '?whose=nobody',
    '?status=deleted',
    '?status=all&whose=everybody',
  ].flatMap((search) =>
    Array.from({ length: 8 }, (_, page) => ({
      path: campaign.at(`/workers${search}${search === '' ? '?' : '&'}page=${String(page + 1)}`),
    })),
  );
  const maps = [
    ...['?ghosts=1', '?list=lines&page=1', '?list=people&page=2', `?person=${ids.at(-1) ?? ''}`],
    ...['/web', '/names'].flatMap((half) => [half, `${half}?ghosts=1`, `${half}?on=2026-06-15`]),
  ].map((search) => ({ path: campaign.at(`/map${search}`) }));
  const sheets = ['names', 'initials', 'codeNames'].flatMap((as) => [
    { path: campaign.at(`/weak-links/print?as=${as}`) },
    { path: campaign.at(`/weak-links/export?as=${as}`) },
  ]);
  return [
    ...[...pages, ...pages.map((path) => `${path}?whose=all`)].flatMap((path) => [
      { path },
      { path, asked: PAYLOAD },
    ]),
    ...[...lists, ...maps].flatMap((one) => [one, { ...one, asked: PAYLOAD }]),
    ...sheets,
    ...aboutEach,
    ...everyCall(turf),
  ];
}

/** Everything that can be asked about one person. */
function aboutOne({ campaign, ids, known }: TurfCampaign, id: string, at: number): readonly Try[] {
  const worker = campaign.at(`/workers/${id}`);
  const own = ids[0] ?? '';
  const reads = [
    { path: worker },
    { path: `${worker}?around=2`, asked: PAYLOAD },
    ...(at % 4 === 0 ? [{ path: `${worker}/edit` }] : []),
    ...(at % 2 === 0 ? [{ path: campaign.at(`/one-on-ones/new?with=${id}`) }] : []),
    ...(at % 4 === 1 ? [{ path: campaign.at(`/ties/new?first=${own}&second=${id}`) }] : []),
    form(campaign.at('/coworkers'), { text: askedName(at) }),
  ];
  return known.has(at) ? reads : [...reads, ...writesAbout(campaign.at(''), id, own, at)];
}

/** What would widen the turf if it were taken. */
function writesAbout(campaign: string, id: string, own: string, at: number): readonly Try[] {
  const talk = (fields: Record<string, string>) =>
    form(`${campaign}/one-on-ones/log`, {
      key: crypto.randomUUID(),
      heldOn: '2026-06-01',
      answer: 'not_asked',
      support: '0',
      ...fields,
    });
  return [
    talk({ with: askedName(at), 'with-id': id, 'with-for': askedName(at) }),
    ...(at % 3 === 0
      ? [
          talk({
            with: askedName(0),
            'with-id': own,
            'with-for': askedName(0),
            'other-0': askedName(at),
            'other-0-id': id,
            'other-0-for': askedName(at),
            'other-0-trust': '1',
          }),
        ]
      : []),
  ];
}

/** Every action the build knows, called as a script and as a form would, with the ids of people outside. */
function everyCall({ campaign, ids, seatId, known }: TurfCampaign): readonly Try[] {
  const outside = ids.filter((_, at) => !known.has(at));
  return everyAction()
    .filter(({ name }) => !ENDING.test(name))
    .flatMap(({ id, pages }) =>
      [0, 90].flatMap((at) => {
        const [one = '', other = ''] = outside.slice(at, at + 2);
        const fields = fieldsOf({
          workerId: one,
          worker: [one, other],
          seatId,
          first: one,
          second: other,
          'first-id': one,
          'second-id': other,
          keptId: one,
          goneId: other,
          trust: '1',
          told: 'organizer',
          ratedOn: '2026-06-01',
          link: 'yes',
          version: '1',
          name: `${askedName(ids.indexOf(one))} Zx${String(ids.indexOf(one))}z`,
          who: askedName(ids.indexOf(one)),
          'who-id': one,
          q: askedName(ids.indexOf(one)),
          all: 'yes',
          query: 'whose=everybody',
          status: 'active',
          inUnit: 'yes',
          campaignId: campaign.id,
        });
        const page = pages.find((path) => path.startsWith('/campaigns/')) ?? '/campaigns/[campaignId]';
        const path = page.replaceAll(/\[(\w+)\]/g, (_, name: string) =>
          name === 'campaignId' ? campaign.id : one,
        );
        return [
          { path, asked: calledByScript(id, [campaign.id, null, fields]) },
          { path, asked: calledByScript(id, [campaign.id, fields]) },
          { path, asked: calledByForm(id, [campaign.id], fields) },
        ];
      }),
    );
}

function form(path: string, fields: Record<string, string>): Try {
  const { body, type } = urlEncoded(fieldsOf(fields));
  return { path, asked: { method: 'POST', headers: { 'content-type': type }, body } };
}

/** Whom the organizer was given, spoke with and rated, of those outside their turf. */
async function heldBy({ campaign, ids, known, seatId }: TurfCampaign): Promise<unknown> {
  const outside = ids.filter((_, at) => !known.has(at));
  return rows(
    `SELECT 'given' AS how, worker_id::text AS id FROM turf_worker
       WHERE campaign_id = $1 AND seat_id = $2 AND worker_id = ANY($3::uuid[])
     UNION ALL SELECT 'spoken', worker_id::text FROM one_on_one
       WHERE campaign_id = $1 AND seat_id = $2 AND worker_id = ANY($3::uuid[])
     UNION ALL SELECT 'is', worker_id::text FROM seat WHERE id = $2 AND worker_id = ANY($3::uuid[])
     UNION ALL SELECT 'rated', r.id::text FROM trust_rating r JOIN seat s ON s.user_id = r.recorded_by_id
       WHERE s.id = $2 AND (r.first_id = ANY($3::uuid[]) OR r.second_id = ANY($3::uuid[]))
     ORDER BY 1, 2`,
    [campaign.id, seatId, outside],
  );
}
