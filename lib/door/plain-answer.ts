import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy, HTTPS_ONLY, STATIC_HEADERS } from '@/lib/access/headers';

/** An answer of the door itself, before Next. */
export type PlainAnswer = {
  readonly status: number;
  readonly type: 'text/html' | 'text/plain' | 'application/json' | 'text/plain; version=0.0.4';
  /** The text; a page is given the nonce for its style sheet. */
  readonly body: string | ((nonce: string) => string);
  /** When to come again, in seconds. */
  readonly retryAfter?: number;
};

/** Sends an answer with the safeguards every other one has. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, answer: PlainAnswer): void {
  const nonce = Buffer.from(randomUUID()).toString('base64');
  const body = typeof answer.body === 'string' ? answer.body : answer.body(nonce);
  for (const { key, value } of STATIC_HEADERS) response.setHeader(key, value);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, false));
  response.setHeader('Cache-Control', 'no-store');
  if (request.headers['x-forwarded-proto'] === 'https') response.setHeader(HTTPS_ONLY.key, HTTPS_ONLY.value);
  if (answer.retryAfter !== undefined) response.setHeader('Retry-After', String(answer.retryAfter));
  // Next's own script reads what a form is answered only where it is called plain text and nothing more.
  const isBare = request.headers['next-action'] !== undefined && answer.type === 'text/plain';
  response.writeHead(answer.status, {
    'Content-Type': isBare ? answer.type : `${answer.type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
