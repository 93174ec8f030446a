import 'server-only';
import { uptime } from 'node:os';
import { db, type Tx } from '@/lib/db/client';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
/** Clocks are put right by less all the time. */
const JUMP = 2 * MINUTE;
/** Nothing is burned before leads had so long to see it, after nobody was there to look. */
const GRACE = HOUR;
/** Longer than a machine sleeps at night: after a gap like that, who knows what day it is. */
const LONG = 20 * HOUR;
/** A clock that went evenly for so long is believed the day it says. */
const STEADY = 24 * HOUR;

/** The database's clock, and one that only counts since the machine was switched on, in milliseconds. */
export type Clocks = { readonly now: Date; readonly steady: number };

/** What time it is, and whether what is thrown away by the day may go by it. */
export type ClockState = { readonly now: Date; readonly isSteady: boolean };

const held = globalThis as unknown as { wovenClocks?: Clocks };

/**
 * Looks at the clock. Where it jumped since this process looked last, the burns that wait move with it, so that a waiting
 * time is as long as it was said to be; after a time in which nobody looked, none is carried out within the hour.
 */
export async function seeClock(read: () => Promise<Clocks> = readClocks): Promise<ClockState> {
  const clocks = await read();
  const before = held.wovenClocks;
  held.wovenClocks = clocks;
  return db.$transaction(async (tx) => {
    const { now } = clocks;
    const seen = await lockSeen(tx, now);
    const gap = now.getTime() - seen.seenAt.getTime();
    const jump = before === undefined ? 0 : jumpBetween(before, clocks);
    if (Math.abs(gap) > JUMP && Math.abs(jump) > JUMP) await moveBurns(tx, jump);
    else if (gap > GRACE) await holdBurns(tx, new Date(now.getTime() + GRACE));
    const steadySince = gap > LONG || gap < -JUMP ? now : seen.steadySince;
    const data = { seenAt: now, steadySince };
    await tx.clockSeen.update({ where: { id: 1 }, data, select: { id: true } });
    return { now, isSteady: now.getTime() - steadySince.getTime() >= STEADY };
  });
}

/** How far the clock went beyond what time passed. */
function jumpBetween(before: Clocks, { now, steady }: Clocks): number {
  return now.getTime() - before.now.getTime() - (steady - before.steady);
}

/** What was seen last, by whichever process; from here on the others wait. */
async function lockSeen(tx: Tx, now: Date): Promise<{ seenAt: Date; steadySince: Date }> {
  await tx.clockSeen.createMany({ data: [{ seenAt: now, steadySince: now }], skipDuplicates: true });
  await tx.$queryRaw`SELECT id FROM clock_seen FOR UPDATE`;
  return tx.clockSeen.findUniqueOrThrow({ where: { id: 1 }, select: { seenAt: true, steadySince: true } });
}

async function moveBurns(tx: Tx, jump: number): Promise<void> {
  await tx.$executeRaw`UPDATE burn_request SET due_at = due_at + ${jump} * interval '1 millisecond'
    WHERE due_at IS NOT NULL AND begun_at IS NULL`;
}

async function holdBurns(tx: Tx, until: Date): Promise<void> {
  await tx.burnRequest.updateMany({ where: { dueAt: { lt: until }, begunAt: null }, data: { dueAt: until } });
}

async function readClocks(): Promise<Clocks> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return { now: row?.now ?? new Date(), steady: uptime() * 1000 };
}
