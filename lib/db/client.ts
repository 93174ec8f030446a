import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from '@/prisma/generated/client';

/** Inside a transaction only this much of the client is there. */
export type Tx = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'
>;

const held = globalThis as unknown as { wovenDb?: PrismaClient };

/** The one Prisma client of the process. Kept on `globalThis` because development reloads modules. */
export const db: PrismaClient = (held.wovenDb ??= connect(env.databaseUrl));

function connect(databaseUrl: string | undefined): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(databaseUrl === undefined ? {} : { connectionString: databaseUrl }),
  });
}
