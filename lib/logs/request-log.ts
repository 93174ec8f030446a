import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { countRequest } from '@/lib/figures/counters';
import { log } from './log';

type Request = { readonly requestId: string };

/** Asked every few seconds by whoever watches: no line each, whatever the answer. */
const WATCHED = ['/healthz', '/readyz', '/metrics'];

/** From here on somebody wonders whether it still goes on. In milliseconds. */
const SLOW = 2_000;

const held = globalThis as unknown as { wovenRequest?: AsyncLocalStorage<Request> };
const current = (held.wovenRequest ??= new AsyncLocalStorage<Request>());

/** The id of the request that is being answered, to bring its lines together. */
export function requestId(): string | undefined {
  return current.getStore()?.requestId;
}

/**
 * Writes a line for each request once it is answered, and gives each an id. Node tells us of every request, whatever
 * answers it: a page, a route handler, the proxy or a fixed file.
 */
export function logRequests(patternOf: (url: string) => string): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const startedAt = performance.now();
    const id = randomUUID();
    current.enterWith({ requestId: id });
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const route = patternOf(request.url ?? '');
      const ms = Math.round(performance.now() - startedAt);
      const { event, level } = lineOf(route, request, response, ms);
      const { method } = request;
      if (!isStream(response) && !WATCHED.includes(route))
        countRequest(route, method, response.statusCode, ms);
      log[level](event, { requestId: id, method, route, status: response.statusCode, ms });
    });
  });
}

type Line = {
  readonly event: 'request' | 'request.slow';
  readonly level: 'debug' | 'info' | 'warn' | 'error';
};

/** What is said of a request, and how loudly. */
function lineOf(route: string, { method }: IncomingMessage, response: ServerResponse, ms: number): Line {
  const { statusCode: status } = response;
  if (WATCHED.includes(route) || isPutOff(response)) return { event: 'request', level: 'debug' };
  const isSlow = ms >= SLOW && !isStream(response);
  const level = levelOf(method, status);
  if (!isSlow) return { event: 'request', level };
  return { event: 'request.slow', level: level === 'error' ? level : 'warn' };
}

/** Told to come again: whoever does that says so once for all of them. */
function isPutOff(response: ServerResponse): boolean {
  return response.statusCode === 503 && response.hasHeader('retry-after');
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

/** Reading is the everyday; writing, being refused and breaking are worth a line. */
function levelOf(method: string | undefined, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (status >= 500) return 'error';
  if (status === 403 || status === 429) return 'warn';
  return method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
}
