import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { enterRequest, noteRequestAway, type RequestAway } from '@/lib/away/request-away';
import { readAway } from '@/lib/forms/unsent-words';
import { awayAnswer } from './away-answer';
import { answerPlainly } from './plain-answer';

// On `globalThis`, because what is told of errors is asked from outside this bundle, and must be answered at once.
const held = globalThis as unknown as { wovenNoteAway?: (digest: string) => boolean };

function noteAway(digest: string): boolean {
  const away = readAway(digest);
  if (away) noteRequestAway(away.why);
  return away !== null;
}

/**
 * Next answers 500 to whatever broke. Where it broke because the database is away, that answer is held back before a byte of
 * it is sent, and 503 is said in words instead: to a page, a form, a route and whatever else asks.
 */
export function mendAnswers(): void {
  held.wovenNoteAway = noteAway;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const state: RequestAway = { why: null };
    enterRequest(state);
    mend(request, response, state);
  });
}

function mend(request: IncomingMessage, response: ServerResponse, state: RequestAway): void {
  const own = asItWas(response);
  let isMended = false;
  /** Whether this answer is not the one to send; ours is, then. */
  const isHeldBack = (status: number): boolean => {
    if (isMended) return true;
    if (state.why === null || status < 500 || status === 503 || response.headersSent) return false;
    isMended = true;
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
    // Not by way of what Next put around it, which would pack what is no longer sent.
    answerPlainly(
      request,
      Object.assign(Object.create(response) as ServerResponse, own),
      awayAnswer(request, state.why),
    );
    return true;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: never[]) =>
      isHeldBack(status) ? response : own.writeHead(status, ...rest),
    write: (...chunk: Parameters<ServerResponse['write']>) =>
      isHeldBack(response.statusCode) || own.write(...chunk),
    end: (...last: Parameters<ServerResponse['end']>) =>
      isHeldBack(response.statusCode) ? response : own.end(...last),
  });
}

/** What Node itself does with a response. */
function asItWas(
  response: ServerResponse,
): Pick<ServerResponse, 'setHeader' | 'writeHead' | 'write' | 'end'> {
  return {
    setHeader: response.setHeader.bind(response),
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
}
