import type { Deed } from '@/lib/access/policy';
import type { LogFacts } from './fields';
import { log } from './log';
import { requestId } from './request-log';

/** Writes that a deed was done, to how many, or that it was refused. Who did it to whom stands in the audit, not here. */
export function logDeed(deed: Deed, outcome: { readonly count: number } | 'refused'): void {
  if (outcome === 'refused') log.warn('deed.refused', { requestId: requestId(), deed });
  else log.info('deed', { requestId: requestId(), deed, count: outcome.count });
}

/** What may be told of coming in, going, and being asked again. */
type Coming = 'sign-in' | 'sign-in.failed' | 'sign-in.limited' | 'sign-out' | 'proof';

/** Writes that somebody came in, or tried to, and what they showed. Nothing of who: it would be a list of who organizes. */
export function logSignIn(event: Coming, way?: LogFacts['way']): void {
  const isRefused = event === 'sign-in.failed' || event === 'sign-in.limited';
  log[isRefused ? 'warn' : 'info'](event, { requestId: requestId(), way });
}

/** Writes that something was done without anybody asking for it just then, or could not be. */
export function logJob(event: 'server.unlocked' | 'job.burned' | 'job.failed'): void {
  log[event === 'job.failed' ? 'error' : 'warn'](event, {});
}
