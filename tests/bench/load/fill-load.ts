// Makes a running Woven ready for a load, past its pages: CAMPAIGN WORKERS LINES ORGANIZERS. Writes a made-up workplace, and
// organizers who look after some of it and are signed in; says them as JSON. A process of its own, because what it imports
// reads database and key from the environment when it is loaded.
import { randomUUID } from 'node:crypto';
import { openSession } from '@/lib/access/sessions';
import { handleLookup, installationVault, vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import { parseDay } from '@/lib/web/day';
import { fillCampaign } from '@/tests/db/many-facts';
import type { SignedInOrganizer } from './plan';

/** How many an organizer was given by name, how many one-on-ones they held and how many follow-ups they still owe. */
const GIVEN = 40;
const HELD = 20;
const OWED = 3;
/** Every so many organizers look after a department and shift as well. */
const BY_RULE = 4;

const [campaignId = '', workers = '', lines = '', organizers = ''] = process.argv.slice(2);
const { userId } = await db.seat.findFirstOrThrow({
  where: { campaignId, role: 'lead' },
  select: { userId: true },
});
await fillCampaign({ campaignId, userId }, Number(workers), Number(lines), whereIs);
const all = await db.worker.findMany({ where: { campaignId }, select: { id: true, sealed: true } });
const vault = await vaultOf(campaignId);
const named = all
  .map(({ id, sealed }) => ({ id, name: (vault.open('worker', id, sealed) as { name: string }).name }))
  .sort((one, other) => Number(one.name.replace(/\D/g, '')) - Number(other.name.replace(/\D/g, '')));
const made: SignedInOrganizer[] = [];
for (let number = 0; number < Number(organizers); number++) made.push(await makeOrganizer(number));
await db.$executeRaw`ANALYZE`;
await db.campaign.update({ where: { id: campaignId }, data: { webRevision: { increment: 1 } } });
await db.$disconnect();
process.stdout.write(JSON.stringify(made));

async function makeOrganizer(number: number): Promise<SignedInOrganizer> {
  const id = randomUUID();
  const seatId = randomUUID();
  const handle = `Organizer ${String(number)} ${id.slice(0, 8)}`;
  const sealed = installationVault().seal('user', id, { handle });
  const handleKey = handleLookup(handle.toLowerCase());
  const start = (number * GIVEN) % named.length;
  const people = named.slice(start, start + GIVEN);
  // Nobody signs in with it: the session is made here.
  await db.user.create({ data: { id, sealed, handleKey, passphraseHash: '' } });
  await db.seat.create({ data: { id: seatId, campaignId, userId: id, role: 'organizer' } });
  await db.turfWorker.createMany({
    data: people.map((person) => ({ seatId, campaignId, workerId: person.id })),
  });
  if (number % BY_RULE === 0) {
    const rule = randomUUID();
    const ruled = { id: rule, seatId, campaignId, sealed: vault.seal('turf_rule', rule, whereIs(start)) };
    await db.turfRule.create({ data: ruled });
  }
  const talks = people.slice(0, HELD).map(({ id: workerId }, at) => talkOf({ workerId, seatId, at }));
  await db.oneOnOne.createMany({ data: talks });
  await db.followUp.createMany({
    data: people.slice(0, OWED).map(({ id: workerId }) => owed({ workerId, seatId })),
  });
  return { session: await openSession(id), people };
}

function talkOf({ workerId, seatId, at }: { workerId: string; seatId: string; at: number }) {
  const id = randomUUID();
  const words = { issues: ['Fans'], asked: 'Come on Thursday', notes: 'Has worked there for nine years.' };
  const sealed = vault.seal('one_on_one', id, words);
  const heldOn = dayIn(`2026-${String(1 + (at % 10)).padStart(2, '0')}-15`);
  return { id, campaignId, workerId, seatId, heldOn, sealed, support: at % 6, idempotencyKey: id };
}

function owed({ workerId, seatId }: { workerId: string; seatId: string }) {
  const id = randomUUID();
  const sealed = vault.seal('follow_up', id, { what: 'Bring the list of names' });
  return { id, campaignId, workerId, seatId, sealed, dueOn: dayIn('2031-05-01') };
}

/** Departments of two hundred people, on four shifts of fifty. */
function whereIs(number: number) {
  const shift = Math.floor(number / 50) % 4;
  return { department: `Department ${String(Math.floor(number / 200))}`, shift: `Shift ${String(shift)}` };
}

function dayIn(text: string): Date {
  const day = parseDay(text);
  if (day === null) throw new Error('no day');
  return dateFromDay(day);
}
