import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from './log';

type Request = { readonly requestId: string };

/** Asked every few seconds by whoever watches: no line each, whatever the answer. */
const WATCHED = ['/healthz', '/readyz', '/metrics'];

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
      const { statusCode: status } = response;
      const { method } = request;
      const route = patternOf(request.url ?? '');
      log[WATCHED.includes(route) ? 'debug' : levelOf(method, status)]('request', {
        requestId: id,
        method,
        route,
        status,
        ms: Math.round(performance.now() - startedAt),
      });
    });
  });
}

/** Reading is the everyday; writing, being refused and breaking are worth a line. */
function levelOf(method: string | undefined, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (status >= 500) return 'error';
  if (status === 403 || status === 429) return 'warn';
  return method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
}
