import { Counter, Histogram, Registry } from 'prom-client';

/** Seconds a request may take; the steps around 0.15, 0.25 and 0.5 are those the load is measured by. */
const STEPS = [0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2, 5, 15];

function makeCounters() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'woven_request_seconds',
      help: 'Requests by the pattern of their route, with how long they took.',
      labelNames: ['route', 'method', 'status'],
      buckets: STEPS,
      registers,
    }),
    events: new Counter({
      name: 'woven_events_total',
      help: 'Lines of the log by their event, those below its level too.',
      labelNames: ['event'],
      registers,
    }),
    kept: new Counter({
      name: 'woven_kept_total',
      help: 'What was looked for among what is kept in memory of a campaign, and whether it was there.',
      labelNames: ['found'],
      registers,
    }),
  };
}

// On `globalThis` because Next loads a module once for each of its bundles.
const held = globalThis as unknown as { wovenCounters?: ReturnType<typeof makeCounters> };
const counters = (held.wovenCounters ??= makeCounters());

/** What this process has counted. */
export const registry: Registry = counters.registry;

/** Counts an answered request; `route` is a pattern, never a path. */
export function countRequest(route: string, method: string | undefined, status: number, ms: number): void {
  const known = method !== undefined && METHODS.includes(method) ? method : 'other';
  const labels = { route, method: known, status: classOf(status) };
  counters.requests.observe(labels, ms / 1000);
}

/** Counts a line of the log. */
export function countEvent(event: string): void {
  counters.events.inc({ event });
}

/** Counts that something was looked for among what is kept of a campaign. */
export function countKept(wasThere: boolean): void {
  counters.kept.inc({ found: wasThere ? 'yes' : 'no' });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function classOf(status: number): string {
  return `${String(Math.floor(status / 100))}xx`;
}
