import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { done, lib } from './ground.mjs';

const { TAILORS: tailors = '' } = process.env;

/** Files brought in, one of them taken back, and one that waits. */
export async function files(seat) {
  const { undoImport } = await lib('imports/commands');
  const people =
    'id,name,department,committee,tags\nw1,Vera Made-Up,pick,yes,met|driver\nw2,Pavel Made-Up,pack,,\nw3,Sol Made-Up,pack,,\n';
  await bringsIn(seat, people);
  await bringsIn(seat, 'from,to,trust,rated_on,told_by\nw1,w2,1,2026-01-10,from\nw3,w1,2,,\nw2,w9,2,,\n');
  const renamed = 'id,name,department\nw1,Vera Made-Up,ship\nw4,Ida Made-Up,ship\n';
  done(await undoImport(seat, await bringsIn(seat, renamed)));
  // A published web of 39 tailors, without a name that is anybody's now.
  for (const name of ['workers', 'ties-before'])
    await bringsIn(seat, readFileSync(path.join(tailors, `${name}.csv`), 'utf8'));
  await receives(seat, 'id,name\nw5,Late Made-Up\n');
}

async function receives(seat, text) {
  const { keepDraft } = await lib('import-drafts/commands');
  const { lookInto } = await lib('import-drafts/look-into');
  const { guessReading } = await lib('import-drafts/reading');
  const content = new TextEncoder().encode(text);
  const { heading, firstRows } = lookInto(content);
  const reading = guessReading(heading, firstRows);
  const file = { idempotencyKey: randomUUID(), fileName: 'list.csv', content, reading, problems: [] };
  return (await keepDraft(seat, file)).draftId;
}

async function bringsIn(seat, text) {
  const { takeInHand } = await lib('import-drafts/commands');
  const { findDraft } = await lib('import-drafts/queries');
  const { bringIn, seenAs } = await lib('imports/bring-in');
  const { findPlanned } = await lib('imports/planned');
  const { findImport } = await lib('imports/queries');
  const draftId = await receives(seat, text);
  const draft = await findDraft(seat, draftId);
  const { plan } = await findPlanned(seat, draft);
  await takeInHand(seat, draftId);
  await bringIn(seat, draft, seenAs(plan.counts));
  const found = await findImport(seat, draftId);
  if (!found) throw new Error('the file was not brought in');
  return draftId;
}
