import { AsyncLocalStorage } from 'node:async_hooks';
import type { WhyAway } from './database-away';

/** Of one request: why it could not be answered, once that is known. */
export type RequestAway = { why: WhyAway | null };

// On `globalThis` because Next loads a module once for each of its bundles.
const held = globalThis as unknown as { wovenRequestAway?: AsyncLocalStorage<RequestAway> };
const current = (held.wovenRequestAway ??= new AsyncLocalStorage<RequestAway>());

/** From here on, whatever is done belongs to this request. */
export function enterRequest(request: RequestAway): void {
  current.enterWith(request);
}

/** The request that is being answered cannot be, because the database is away. */
export function noteRequestAway(why: WhyAway): void {
  const request = current.getStore();
  if (request) request.why ??= why;
}
