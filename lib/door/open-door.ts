import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findReadiness } from '@/lib/access/readiness';
import { figuresOf } from '@/lib/access/figures-of-door';
import { stopQueue } from '@/lib/jobs/queue';
import { log } from '@/lib/logs/log';
import { Door } from './door';
import { healthAnswer, readinessAnswer } from './health';
import { packAnswer } from './packed';

/** What bin/next-server.mjs hands each request to, before Next. */
type OpenDoor = {
  readonly answer: (request: IncomingMessage, response: ServerResponse, inside: () => Promise<void>) => void;
  /** From now on nobody new is invited, and no job is taken; resolves when those being done are over or handed back. */
  readonly close: () => Promise<void>;
};

/** How often the door looks who waits, and how often it says in the log that it refused somebody. In milliseconds. */
const LOOK_EVERY = 100;
const TELL_EVERY = 10_000;

// On `globalThis`, because the server that asks is not in Next's bundle.
const held = globalThis as unknown as { wovenOpenDoor?: (door: OpenDoor) => void };

/** Opens the door of this process; where nobody waits for it (`npm run dev`), nothing is opened. */
export function openDoor(): void {
  if (!held.wovenOpenDoor) return;
  let isStopping = false;
  const figures = figuresOf(() => door);
  const door: Door = new Door((request) => {
    const { url = '', method } = request;
    const [path] = url.split('?', 1);
    // They need neither a session nor Next, nor anything that may be away.
    if (path === '/healthz') return Promise.resolve(healthAnswer(method));
    if (path === '/readyz') return readinessAnswer(method, isStopping, findReadiness);
    return path === '/metrics' ? figures(request) : null;
  });
  setInterval(() => door.look(), LOOK_EVERY).unref();
  setInterval(tellRefusals(door), TELL_EVERY).unref();
  held.wovenOpenDoor({
    close: () => {
      isStopping = true;
      log.info('server.stopping');
      return stopQueue();
    },
    answer: (request, response, inside) => {
      if (isStopping) response.setHeader('Connection', 'close');
      door.answer({
        request,
        response,
        inside: () => {
          packAnswer(request, response);
          return inside();
        },
      });
    },
  });
}

/** One line for all who were turned away, not one each: there are many when it happens. */
function tellRefusals(door: Door): () => void {
  let told = 0;
  return () => {
    const { refused } = door.figures;
    if (refused > told) log.warn('door.refused', { count: refused - told });
    told = refused;
  };
}
