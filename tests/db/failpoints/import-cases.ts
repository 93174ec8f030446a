import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import {
  dropDraft,
  keepDraft,
  keepReading,
  noteFailure,
  noteProgress,
  takeInHand,
} from '@/lib/import-drafts/commands';
import { runImport, undoImport } from '@/lib/imports/commands';
import { guessReading } from '@/lib/import-drafts/reading';
import { broughtIn, dryRun, received } from '@/tests/db/import-files';
import { seatOf } from '@/tests/db/rows';
import type { Cases } from './case';

const FILE = 'id,name,department,committee\nw1,Ruth Vega,pick,yes\nw2,Amos Diallo,pack,\n';
const NEWER = 'id,name,department,committee\nw1,Ruth Vega,dock,yes\nw3,Ana Cruz,pack,\n';

const READING = guessReading(['id', 'name'], [['w1', 'Ruth']]);
const again = ({ userId, campaignId }: Seat) => seatOf(userId, campaignId);

/** Commands about a file that is brought in. */
export const IMPORT_CASES: Cases = {
  'import-drafts/commands keepDraft': () => {
    const file = { idempotencyKey: randomUUID(), fileName: 'people.csv', reading: READING, problems: [] };
    return { does: (seat) => keepDraft(seat, { ...file, content: new TextEncoder().encode(FILE) }) };
  },
  'import-drafts/commands keepReading': async ({ lead }) => {
    const id = await received(lead, FILE);
    const reading = guessReading(['from', 'to', 'trust'], [['w1', 'w2', '2']], 'ties');
    return { does: (seat) => keepReading(seat, id, reading), then: 'renewed' };
  },
  'import-drafts/commands dropDraft': async ({ lead }) => {
    const id = await received(lead, FILE);
    return { does: (seat) => dropDraft(seat, id) };
  },
  'import-drafts/commands takeInHand': async ({ lead }) => {
    const id = await received(lead, FILE);
    // Whoever is at it is not joined, not even by the same form again: it goes on by itself.
    return { does: (seat) => takeInHand(seat, id), then: 'shut' };
  },
  'import-drafts/commands noteProgress': async ({ lead }) => {
    const id = await received(lead, FILE);
    await takeInHand(lead, id);
    return { does: (seat) => noteProgress(seat, id, 40), then: 'renewed' };
  },
  'import-drafts/commands noteFailure': async ({ lead }) => {
    const id = await received(lead, FILE);
    return { does: (seat) => noteFailure(seat, id, 'failed'), then: 'renewed' };
  },
  'imports/commands runImport': async ({ lead }) => {
    await broughtIn(lead, FILE);
    const draftId = await received(lead, NEWER);
    const { draft, planned } = await dryRun(await again(lead), draftId);
    return { does: (seat) => runImport(seat, draft, planned, () => undefined) };
  },
  'imports/commands undoImport': async ({ lead }) => {
    await broughtIn(lead, FILE);
    const { id } = await broughtIn(await again(lead), NEWER);
    return { does: (seat) => undoImport(seat, id) };
  },
};
