import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';

const usage = 'Say what to do: npm run woven -- audit verify [--campaign ID]';
const told = 20;

const words = {
  changed: (sequence) => `event ${sequence} is not as it was written`,
  removed: (sequence) => `event ${sequence} was removed`,
  inserted: (sequence) => `event ${sequence} was slipped in`,
  cut: (sequence) => `the log was cut off: event ${sequence} and what came after it are missing`,
  seal: () => 'the end of the log is not sealed by this campaign',
};

/** `woven audit verify [--campaign ID]`: looks at every audit event, while the server runs or without it; 1 for any that was tampered with, or could not be looked at. */
export async function run([deed, ...rest]) {
  const campaignId = campaignOf(deed, rest);
  whisper();
  await prepare();
  const settings = await readSettings();
  const database = await openDatabase(settings);
  try {
    const { verifyAudit } = await load('lib/db/audit-verify.ts');
    const checked = await verifyAudit(database.url, campaignId);
    if (campaignId && checked.length === 0) throw new Stop(`There is no campaign ${campaignId}.`);
    if (checked.length === 0) say('There is no campaign yet.');
    checked.forEach(tell);
    return checked.every(({ problems, isSealed }) => problems.length === 0 && !isSealed) ? 0 : 1;
  } finally {
    await database.close();
  }
}

function campaignOf(deed, rest) {
  const [flag, id, ...more] = rest;
  if (deed !== 'verify' || more.length > 0 || (flag && flag !== '--campaign')) throw new Stop(usage, 2);
  if (flag && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '')) throw new Stop(usage, 2);
  return id;
}

function tell({ campaignId, events, unkeyed, problems, isSealed }) {
  if (isSealed) {
    say(`? campaign ${campaignId}: sealed. A lead must open it before its events can be looked at`);
  } else if (problems.length === 0) {
    say(`✓ campaign ${campaignId}: ${events} events, every one there and as it was written`);
  } else {
    say(`✗ campaign ${campaignId}: ${events} events, tampered with in ${problems.length} places`);
    for (const { kind, sequence } of problems.slice(0, told)) say(`    ${words[kind](sequence)}`);
    if (problems.length > told) say(`    and ${problems.length - told} more`);
  }
  if (unkeyed > 0) say(`    events 1 to ${unkeyed} were written before events were keyed`);
}
