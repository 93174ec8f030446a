import type { Instrumentation } from 'next';

/** Set where answers are mended (lib/door/mend-answers.ts); says whether an error means that the database is away. */
const noted = globalThis as unknown as { wovenNoteAway?: (digest: string) => boolean };

const isNode = process.env['NEXT_RUNTIME'] === 'nodejs';

/** Called once when the server starts: from then on everything it says goes through the log. */
export async function register(): Promise<void> {
  if (!isNode) return;
  const { startLogs } = await import('@/lib/logs/start-logs');
  // Whoever changes the code reads errors as they are; `npm run dev` is not for other people's names.
  startLogs({ isQuiet: process.env.NODE_ENV === 'production' });
  const { mendAnswers } = await import('@/lib/door/mend-answers');
  mendAnswers();
  const { openDoor } = await import('@/lib/door/open-door');
  openDoor();
  // Each says how work of its kind is done.
  await import('@/lib/imports/job');
  await import('@/lib/positions/keep-in-background');
  const { startJobs } = await import('@/lib/access/jobs');
  startJobs();
}

/** Called for each error a page, an action or a route handler threw: its kind and its place, never its message. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, context) => {
  if (!isNode) return;
  // At once: while something is waited for, the answer to a route is on its way already.
  if (noted.wovenNoteAway?.(digestOf(error)) === true) return;
  const { logError } = await import('@/lib/logs/quiet-console');
  logError(error, { method, route: context.routePath, routeType: context.routeType });
};

function digestOf(error: unknown): string {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === 'string' ? digest : '';
}
