import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findReadiness } from '@/lib/access/readiness';
import { stopQueue } from '@/lib/jobs/queue';
import { healthAnswer, readinessAnswer } from './health';
import { answerPlainly, type PlainAnswer } from './plain-answer';

/** What bin/next-server.mjs hands each request to, before Next. */
type Door = {
  readonly answer: (request: IncomingMessage, response: ServerResponse, inside: () => Promise<void>) => void;
  /** From now on nobody new is invited, and no job is taken; resolves when those being done are over or handed back. */
  readonly close: () => Promise<void>;
};

// On `globalThis`, because the server that asks is not in Next's bundle.
const held = globalThis as unknown as { wovenOpenDoor?: (door: Door) => void };

/** Opens the door of this process; where nobody waits for it (`npm run dev`), nothing is opened. */
export function openDoor(): void {
  let isStopping = false;
  held.wovenOpenDoor?.({
    close: () => {
      isStopping = true;
      return stopQueue();
    },
    answer: (request, response, inside) => {
      if (isStopping) response.setHeader('Connection', 'close');
      const own = ownAnswer(request, isStopping);
      void (own ? tell(request, response, own) : letIn(response, inside));
    },
  });
}

/** The addresses the door answers itself: they need neither a session nor Next, nor anything that may be away. */
function ownAnswer({ url = '', method }: IncomingMessage, isStopping: boolean): Promise<PlainAnswer> | null {
  const [path] = url.split('?', 1);
  if (path === '/healthz') return Promise.resolve(healthAnswer(method));
  if (path === '/readyz') return readinessAnswer(method, isStopping, findReadiness);
  return null;
}

async function tell(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Promise<PlainAnswer>,
): Promise<void> {
  answerPlainly(request, response, await answer);
}

async function letIn(response: ServerResponse, inside: () => Promise<void>): Promise<void> {
  try {
    await inside();
  } catch {
    // Next has said what went wrong; whoever asked must not wait for ever.
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}
