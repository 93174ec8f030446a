import type { Tx } from '@/lib/db/client';

/** Has two transactions about one person go one after the other: of two who ask at once, the second undoes the first. */
export async function oneAtATime(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
}
