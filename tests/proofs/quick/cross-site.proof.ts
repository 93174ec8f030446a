import { everyAction, everyRoute } from '@/tests/proofs/app-map';
import { ask, forEach, freshAddress, type Asked } from '@/tests/proofs/ask';
import { fillCampaign } from '@/tests/proofs/campaign';
import { changedTables, everythingStored } from '@/tests/proofs/database';
import { callsOf, fullForm } from '@/tests/proofs/forge';
import { multipart, urlEncoded } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { placeOf, recordsOf, type RecordIds } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';

type Write = { readonly path: string; readonly asked: Asked };

const elsewhere = 'https://elsewhere.example';

/** What a browser says of a write that another site made it send, or leaves out. */
const FORGED: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: elsewhere },
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
  { 'sec-fetch-site': 'same-site', origin: elsewhere },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'none', origin: 'null' },
  { 'sec-fetch-site': '' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { origin: elsewhere },
  { origin: 'null' },
  { origin: 'not an origin' },
  { origin: elsewhere, 'x-forwarded-host': 'other.example' },
  { referer: 'http://127.0.0.1/' },
  {},
];

proof('a write from another site', '400 forged, 0 changes', async () => {
  const rosa = await firstLead();
  const campaign = await fillCampaign(rosa, 'Cross');
  const ids = await recordsOf(campaign.id);
  const writes = everyWrite(ids);
  const before = await everythingStored();
  const faults: string[] = [];
  const forgeries = writes.flatMap((write) => FORGED.map((forged) => ({ ...write, forged })));
  await forEach(forgeries, 8, async ({ path, asked, forged }) => {
    const { status } = await ask(path, sentBy(rosa, asked, forged));
    if (status !== 403) faults.push(`${path} ${JSON.stringify(forged)} was answered ${String(status)}`);
  });
  const after = await everythingStored();
  faults.push(...changedTables(before, after).map((table) => `${table} changed`));
  const able = await countAble(campaign.lead, campaign.id);
  if (able < 10)
    faults.push(`only ${String(able)} of the same writes change anything when our own page sends them`);
  return {
    found: `${String(forgeries.length)} forged (${String(writes.length)} writes × ${String(FORGED.length)} ways), ${String(changedTables(before, after).length)} changes; from our own page ${String(able)} of the ${String(everyAction().length)} actions do change something`,
    faults,
  };
});

function everyWrite(ids: RecordIds): readonly Write[] {
  const form = fullForm(ids);
  const bodies = [
    urlEncoded(form),
    multipart(form),
    { body: Buffer.from('text=a&step=run'), type: 'text/plain' },
    { body: Buffer.from('{"text":"a"}'), type: 'application/json' },
  ];
  const handlers = everyRoute().filter(({ kind }) => kind === 'handler');
  const places = [...handlers.map((route) => placeOf(route, ids)), ...AUTH];
  return [
    ...everyAction().flatMap((action) => callsOf(action, ids)),
    ...places.flatMap((path) =>
      bodies.map(({ body, type }) => ({
        path,
        asked: { method: 'POST', headers: { 'content-type': type }, body },
      })),
    ),
  ].filter(({ path }) => path !== '/icon.svg');
}

const AUTH = ['/api/auth/signout', '/api/auth/callback/credentials'];

function sentBy(hand: Hand, asked: Asked, headers: Readonly<Record<string, string>>): Asked {
  const cookie = hand.headers['cookie'] ?? '';
  return { ...asked, headers: { ...asked.headers, cookie, 'x-forwarded-for': freshAddress(), ...headers } };
}

/** How many actions change something when the same hand sends them from our own page. */
async function countAble(hand: Hand, campaignId: string): Promise<number> {
  let able = 0;
  for (const action of everyAction().filter(({ name }) => !ENDS_SESSIONS.test(name))) {
    const before = await everythingStored();
    for (const { path, asked } of callsOf(action, await recordsOf(campaignId))) {
      await hand.asks(path, { ...asked, headers: { ...asked.headers, 'x-forwarded-for': freshAddress() } });
    }
    if (changedTables(before, await everythingStored()).length > 0) able += 1;
  }
  return able;
}

const ENDS_SESSIONS = /submit(SignOut|EndSessions?|ChangePassphrase|RemoveMember|ChangeRole)/;
