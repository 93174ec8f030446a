import { everyAction, everyRoute } from '@/tests/proofs/app-map';
import { forEach, freshAddress, type Answer, type Asked } from '@/tests/proofs/ask';
import { fillCampaign, type FilledCampaign } from '@/tests/proofs/campaign';
import { campaignStored, changedTables, crossReferences } from '@/tests/proofs/database';
import { callsOf, fullForm } from '@/tests/proofs/forge';
import { multipart, urlEncoded } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { everyOutsider, isAlive, type Outsider } from '@/tests/proofs/outsiders';
import { placeOf, recordsOf, type RecordIds } from '@/tests/proofs/places';
import { proof, type Found } from '@/tests/proofs/proof';
import { startWithoutProxy } from '@/tests/proofs/without-proxy';

/** Stands in every text of the campaign under attack, and nowhere else. */
const CANARY = 'zqxkanari';
const LOOKS: readonly Readonly<Record<string, string>>[] = [
  { accept: 'text/html' },
  { rsc: '1', accept: 'text/x-component' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { accept: 'text/html', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-woven-path': '/' },
];
/** What ends the attacker's own session or seat comes last, so that the rest is asked by somebody who is let in. */
const ENDS_ITSELF = /sign-?out|EndSession|lock|seal|burn|ChangePassphrase|submitReset/i;

type Try = { readonly what: string; readonly path: string; readonly asked: Asked };

const ASKED = '≥ 10,000 forged requests, 0 canary bytes, 0 changes';

proof('reaching another campaign', ASKED, () => attack());

proof('reaching another campaign, the proxy deleted', ASKED, async () => {
  const copy = await startWithoutProxy();
  try {
    return await attack(copy);
  } finally {
    await copy.stop();
  }
});

async function attack(at: { readonly origin?: string; readonly build?: string } = {}): Promise<Found> {
  const rosa = await firstLead();
  const victim = await fillCampaign(rosa, CANARY);
  const outsiders = await everyOutsider(rosa, victim);
  const ids = await recordsOf(victim.id);
  const before = await campaignStored(victim.id);
  const faults: string[] = [];
  let asked = 0;
  for (const outsider of outsiders) {
    const tries = everyTry(ids, outsider, at.build);
    const attempt = async ({ what, path, asked: given }: Try): Promise<void> => {
      asked += 1;
      const headers = { ...given.headers, 'x-forwarded-for': freshAddress() };
      const answer = await outsider.hand.asks(path, { ...given, headers }, at.origin);
      if (tells(answer)) faults.push(`${outsider.who}: ${what} ${path} tells a canary`);
      if (answer.status >= 500 && path.split('?')[0] !== '/_global-error')
        faults.push(`${outsider.who}: ${what} ${path} broke`);
    };
    await forEach(
      tries.filter(({ what }) => !ENDS_ITSELF.test(what)),
      8,
      attempt,
    );
    if (!(await isAlive(outsider, at.origin))) faults.push(`${outsider.who} was shut out on the way`);
    await forEach(
      tries.filter(({ what }) => ENDS_ITSELF.test(what)),
      1,
      attempt,
    );
  }
  const changed = changedTables(before, await campaignStored(victim.id));
  const crossing = await crossReferences();
  const seen = await seenByLead(victim, ids, at.origin);
  const canaries = faults.filter((fault) => fault.endsWith('canary')).length;
  faults.push(...changed.map((table) => `${table} changed`));
  if (crossing > 0) faults.push(`${String(crossing)} rows of one campaign point at another`);
  if (asked < 10_000) faults.push(`only ${String(asked)} requests were forged`);
  if (seen < 10) faults.push(`its own lead sees the canaries on ${String(seen)} pages only`);
  return {
    found: `${String(asked)} forged (${String(everyRoute().length)} routes, ${String(everyAction().length)} actions, ${String(outsiders.length)} actors), ${String(canaries)} answers with a canary, ${String(changed.length)} changes, ${String(crossing)} rows that point across; its own lead sees them on ${String(seen)} pages`,
    faults,
  };
}

function everyTry(ids: RecordIds, { own }: Outsider, build?: string): readonly Try[] {
  // Their records in our place, and their records in the attacker's own place.
  const places = own === null ? [ids] : [ids, { ...ids, campaignId: own }];
  return places.flatMap((where) => [...reads(where), ...writes(where), ...calls(where, build)]);
}

function reads(ids: RecordIds): readonly Try[] {
  const query = new URLSearchParams({ ...ids, ...queryOf(ids) }).toString();
  return everyRoute().flatMap((route) =>
    [
      ...new Set(Object.values(ids).map((id) => placeOf(route, everyParameter(ids, id), 'otherwise'))),
    ].flatMap((path) =>
      LOOKS.flatMap((headers) => [
        { what: `GET ${route.pattern}`, path, asked: { headers } },
        { what: `GET ${route.pattern}`, path: `${path}?${query}`, asked: { headers } },
      ]),
    ),
  );
}

/** The same record for every parameter but the campaign. */
function everyParameter({ campaignId = '' }: RecordIds, id: string): RecordIds {
  return { campaignId, otherwise: id };
}

function queryOf({ workerId = '', worker2Id = '', oneOnOneId = '', followUpId = '' }: RecordIds) {
  const people = {
    first: workerId,
    second: worker2Id,
    with: workerId,
    who: workerId,
    around: '2',
    person: workerId,
  };
  return { ...people, saved: oneOnOneId, done: followUpId, deleted: workerId, sought: '1', ghosts: '1' };
}

function writes(ids: RecordIds): readonly Try[] {
  const bodies = [urlEncoded(fullForm(ids)), multipart(fullForm(ids))];
  return everyRoute()
    .filter(({ kind }) => kind === 'handler')
    .flatMap((route) =>
      bodies.map(({ body, type }) => ({
        what: `POST ${route.pattern}`,
        path: placeOf(route, ids),
        asked: { method: 'POST', headers: { 'content-type': type }, body },
      })),
    );
}

function calls(ids: RecordIds, build?: string): readonly Try[] {
  return everyAction(build).flatMap((action) =>
    callsOf(action, ids).map((call) => ({ what: `call ${action.name}`, ...call })),
  );
}

function tells({ headers, body }: Answer): boolean {
  return body.includes(CANARY) || JSON.stringify(headers).includes(CANARY);
}

/** How many pages tell the canaries to whom they belong: else the attack would prove nothing. */
async function seenByLead(victim: FilledCampaign, ids: RecordIds, origin?: string): Promise<number> {
  const lead: Hand = victim.lead;
  let seen = 0;
  for (const route of everyRoute()) {
    if (tells(await lead.asks(placeOf(route, ids), {}, origin))) seen += 1;
  }
  return seen;
}
