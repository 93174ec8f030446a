import 'server-only';
import type { IncomingMessage } from 'node:http';
import type { Registry } from 'prom-client';
import { openLines } from '@/lib/access/changes';
import { freeSpace } from '@/lib/db/space';
import { countJobs, findBackupAge, poolFigures } from '@/lib/db/watched';
import type { Door } from '@/lib/door/door';
import type { PlainAnswer } from '@/lib/door/plain-answer';
import { env } from '@/lib/env';
import { registry } from '@/lib/figures/counters';
import { addGauges } from '@/lib/figures/gauges';
import { metricsAnswer } from '@/lib/figures/metrics-answer';

/** Answers `/metrics` for a door: the figures are gathered from the first time somebody with the token asks. */
export function figuresOf(door: () => Door): (request: IncomingMessage) => Promise<PlainAnswer> {
  let isGathering = false;
  const gathered = (): Registry => {
    if (!isGathering) {
      addGauges(registry, {
        door: () => door().figures,
        pool: poolFigures,
        openLines,
        freeDisk: () => freeSpace(),
        backupAge: findBackupAge,
        jobs: countJobs,
      });
    }
    isGathering = true;
    return registry;
  };
  return (request) => metricsAnswer(request, env.metricsToken, gathered);
}
