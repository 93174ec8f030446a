import { pino } from 'pino';
import { countEvent } from '@/lib/figures/counters';
import { env } from '@/lib/env';
import { makeLog, type Log } from './make-log';

const held = globalThis as unknown as { wovenLog?: Log };

/** The log of this process, on standard output. On `globalThis`, because Next bundles a module more than once. */
export const log: Log = (held.wovenLog ??= makeLog(
  env.logLevel,
  pino.destination({ fd: 1, sync: true }),
  countEvent,
));
