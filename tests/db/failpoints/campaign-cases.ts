import { randomBytes, randomUUID } from 'node:crypto';
import { openExampleCampaign } from '@/lib/access/example-campaign';
import type { Seat } from '@/lib/access/seat';
import { putBack, recordLogExport, seeAlert } from '@/lib/audit/commands';
import { askToBurn, cancelBurn, confirmBurn, liftHold, setBurnWait, setHold } from '@/lib/burning/commands';
import { editCampaign, removeExampleCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { plainTexts } from '@/lib/forms/overtaken';
import { changeRole, inviteMember, removeMember, revokeInvitation } from '@/lib/members/commands';
import { db } from '@/lib/db/client';
import { digestOf } from '@/lib/db/put-back-plan';
import { keepLargeMap, pinPerson, recordPicture, settleMap } from '@/lib/positions/commands';
import { KEEP_ALL } from '@/lib/retention/clocks';
import { runClocks, setClocks } from '@/lib/retention/commands';
import { foresee } from '@/lib/retention/queries';
import { sealCampaign, setLockMinutes } from '@/lib/safety/commands';
import { dropDraft, keepDraft } from '@/lib/talk-drafts/commands';
import { clearTurf, giveTurf, undoTurf } from '@/lib/turf/commands';
import { recordExport } from '@/lib/weak-links/commands';
import { parseDay, type Day } from '@/lib/web/day';
import { keepScenario, removeScenario, renameScenario } from '@/lib/what-if/commands';
import { addWorker } from '@/lib/workers/commands';
import { lastEvent, planFor } from '@/tests/db/kept-state';
import { fieldsOf } from '@/tests/db/random-deeds';
import { seatOf } from '@/tests/db/rows';
import { talkOn } from '@/tests/db/rows-with-words';
import type { Cases } from './case';
import { signedIn, withPassphrase, type World } from './world';

const LONG_AGO = parseDay('2001-01-01') as Day;
const HALF_A_YEAR = { ...KEEP_ALL, notesMonths: 6 };
const SCENARIO = {
  name: 'Plant closes',
  moves: [],
  found: { on: '2026-06-01', workers: 4, woven: 3, reached: 2, stranded: 1 },
};

async function scenario({ lead }: World): Promise<string> {
  const kept = await keepScenario(lead, SCENARIO);
  return 'refused' in kept ? '' : kept.scenarioId;
}

async function given({ lead, organizer, ids }: World): Promise<string> {
  const rules = [{ department: 'Dock', shift: null }];
  const done = await giveTurf(lead, organizer.seatId, { workerIds: [ids.Amos, ids.Ruth], rules });
  return 'refused' in done ? '' : done.changeId;
}

async function invited(lead: Seat): Promise<string> {
  await inviteMember(lead, 'organizer');
  return (await db.invitation.findFirstOrThrow()).id;
}

/** Commands about a campaign, who is in it, and what they look at. */
export const CAMPAIGN_CASES: Cases = {
  'audit/commands putBack': async ({ lead, other }) => {
    const since = (await lastEvent(lead.campaignId)) + 1;
    await addWorker(other, fieldsOf('Teresa'));
    const seen = digestOf(await planFor(lead, other.userId, since));
    return { does: (seat) => putBack(seat, { userId: other.userId, since, seen }) };
  },
  'audit/commands seeAlert': () => ({ does: (seat) => seeAlert(seat, { kind: 'export', sequence: 3 }) }),
  'audit/commands recordLogExport': () => ({ does: recordLogExport, then: 'noted' }),
  'weak-links/commands recordExport': ({ ids }) => ({
    does: (seat) => recordExport(seat, [ids.Amos]),
    then: 'noted',
  }),
  'positions/commands recordPicture': ({ ids }) => ({
    does: (seat) => recordPicture(seat, [ids.Amos]),
    then: 'noted',
  }),
  'positions/commands settleMap': ({ ids }) => ({
    does: (seat) => settleMap(seat, new Map([[ids.Amos, { x: 1, y: 2 }]])),
  }),
  'positions/commands keepLargeMap': ({ ids }) => {
    const people = [{ workerId: ids.Amos, x: 1, y: 2, circle: 1 }];
    const circles = [{ number: 1, x: 0, y: 0, radius: 4, refined: true }];
    return { does: (seat) => keepLargeMap(seat, { people, circles }) };
  },
  'positions/commands pinPerson': ({ ids }) => ({
    does: (seat) => pinPerson(seat, ids.Amos, { x: 1, y: 2, pinned: true }),
  }),
  'burning/commands askToBurn': () => ({ does: (seat) => askToBurn(seat, 'Lantern') }),
  'burning/commands confirmBurn': async ({ other }) => {
    await askToBurn(other, 'Lantern');
    return { does: (seat) => confirmBurn(seat, 'Lantern') };
  },
  'burning/commands cancelBurn': async ({ other }) => {
    await askToBurn(other, 'Lantern');
    return { does: cancelBurn };
  },
  'burning/commands setBurnWait': () => ({
    does: (seat) => setBurnWait(seat, { hours: 48 }, { hours: '72' }),
  }),
  'burning/commands setHold': async ({ other }) => {
    await askToBurn(other, 'Lantern');
    return { does: (seat) => setHold(seat, 'A letter') };
  },
  'burning/commands liftHold': async ({ other }) => {
    await setHold(other, 'A letter');
    const { id } = await db.legalHold.findFirstOrThrow();
    return { does: (seat) => liftHold(seat, id) };
  },
  'campaigns/commands editCampaign': ({ lead }) => {
    const was = settingsTexts(lead.campaign);
    const input = { ...lead.campaign, codeName: 'Lanterns', issues: ['Pay', 'Heat'] };
    const { codeName, purpose, workforce, solidThreshold, freshnessDays, issues } = input;
    const asked = { codeName, purpose, workforce, solidThreshold, freshnessDays, issues };
    return { does: (seat) => editCampaign(seat, asked, was) };
  },
  'campaigns/commands removeExampleCampaign': async ({ lead, once }) => {
    const { campaignId } = await openExampleCampaign(lead);
    const example = await seatOf(lead.userId, campaignId);
    return { does: () => removeExampleCampaign(example, once) };
  },
  'members/commands inviteMember': () => ({ does: (seat) => inviteMember(seat, 'organizer') }),
  'members/commands revokeInvitation': async ({ lead }) => {
    const id = await invited(lead);
    return { does: (seat) => revokeInvitation(seat, id) };
  },
  'members/commands changeRole': async ({ other }) => {
    await invited(other);
    return { does: (seat) => changeRole(seat, other.seatId, 'observer', { role: 'lead' }) };
  },
  'members/commands removeMember': async (world) => {
    const { organizer, other } = world;
    await given(world);
    await signedIn(other.userId);
    return { does: (seat) => removeMember(seat, other.seatId, organizer.seatId) };
  },
  'retention/commands setClocks': () => ({
    does: (seat) => setClocks(seat, HALF_A_YEAR, plainTexts(KEEP_ALL)),
  }),
  'retention/commands runClocks': async ({ lead, ids }) => {
    await talkOn(lead, LONG_AGO, ids.Amos);
    await setClocks(lead, HALF_A_YEAR, plainTexts(KEEP_ALL));
    const { digest } = await foresee(lead, HALF_A_YEAR);
    return { does: (seat) => runClocks(seat, digest) };
  },
  'safety/commands sealCampaign': async ({ lead }) => {
    await withPassphrase(lead.userId);
    return { does: sealCampaign, then: 'shut' };
  },
  'safety/commands setLockMinutes': () => ({
    does: (seat) => setLockMinutes(seat, { lockMinutes: 7 }, { lockMinutes: '5' }),
  }),
  'turf/commands giveTurf': ({ organizer, ids }) => {
    const lot = { workerIds: [ids.Amos], rules: [{ department: 'Dock', shift: null }] };
    return { does: (seat) => giveTurf(seat, organizer.seatId, lot) };
  },
  'turf/commands clearTurf': async (world) => {
    await given(world);
    const { seatId } = world.organizer;
    return { does: (seat) => clearTurf(seat, seatId, { workerIds: 'all', ruleIds: 'all' }) };
  },
  'turf/commands undoTurf': async (world) => {
    const changeId = await given(world);
    return { does: (seat) => undoTurf(seat, changeId) };
  },
  'what-if/commands keepScenario': () => ({ does: (seat) => keepScenario(seat, SCENARIO) }),
  'what-if/commands renameScenario': async (world) => {
    const id = await scenario(world);
    return { does: (seat) => renameScenario(seat, id, 'Another name', { name: SCENARIO.name }) };
  },
  'what-if/commands removeScenario': async (world) => {
    const id = await scenario(world);
    return { does: (seat) => removeScenario(seat, id, false) };
  },
  'talk-drafts/commands keepDraft': () => {
    const draft = { key: randomUUID(), entered: { notes: 'later' }, problems: {} };
    const deviceKey = randomBytes(32).toString('base64url');
    return { does: (seat) => keepDraft(seat, { ...draft, deviceKey }), then: 'renewed' };
  },
  'talk-drafts/commands dropDraft': async ({ lead }) => {
    const [key, deviceKey] = [randomUUID(), randomBytes(32).toString('base64url')];
    await keepDraft(lead, { key, entered: {}, problems: {}, deviceKey });
    return { does: (seat) => dropDraft(seat, key) };
  },
};
