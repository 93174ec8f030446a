import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Registry } from 'prom-client';
import type { PlainAnswer } from '@/lib/door/plain-answer';

const NOTHING: PlainAnswer = { status: 404, type: 'text/plain', body: '' };
const WRONG_TOKEN: PlainAnswer = { status: 401, type: 'text/plain', body: '' };

/** `/metrics`, in the text format of Prometheus, for whoever has the token; where none is set there is no such address. */
export async function metricsAnswer(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  token: string | undefined,
  registry: () => Registry,
): Promise<PlainAnswer> {
  if (token === undefined || method !== 'GET') return NOTHING;
  if (!isToken(headers.authorization, token)) return WRONG_TOKEN;
  return { status: 200, type: 'text/plain; version=0.0.4', body: await registry().metrics() };
}

/** Digests are compared, so that the time it takes says neither how long the token is nor how it begins. */
function isToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
