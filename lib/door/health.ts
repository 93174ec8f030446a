import type { Readiness } from '@/lib/access/readiness';
import type { PlainAnswer } from './plain-answer';

const BAD_METHOD: PlainAnswer = { status: 405, type: 'text/plain', body: '' };
const AGAIN_IN = 2;

/** `/healthz`: this process answers, and nothing else is looked at. Whoever restarts servers asks here. */
export function healthAnswer(method: string | undefined): PlainAnswer {
  return isRead(method) ? json(200, { alive: true }) : BAD_METHOD;
}

/** `/readyz`: whether this process can serve right now, and what is in the way. Whoever sends requests to servers asks here. */
export async function readinessAnswer(
  method: string | undefined,
  isStopping: boolean,
  find: () => Promise<Readiness>,
): Promise<PlainAnswer> {
  if (!isRead(method)) return BAD_METHOD;
  const readiness = await find();
  const isReady = !isStopping && Object.values(readiness).every((word) => word === 'ready');
  const answer = json(isReady ? 200 : 503, { ready: isReady, ...readiness, stopping: isStopping });
  return isReady ? answer : { ...answer, retryAfter: AGAIN_IN };
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

function json(status: number, value: unknown): PlainAnswer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
