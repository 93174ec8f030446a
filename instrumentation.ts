import type { Instrumentation } from 'next';

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
  const { readAway } = await import('@/lib/forms/unsent-words');
  const away = readAway(digestOf(error));
  if (away) {
    const { noteRequestAway } = await import('@/lib/away/request-away');
    noteRequestAway(away.why);
    // The watch has its own line for it, once and not for each request.
    return;
  }
  const { logError } = await import('@/lib/logs/quiet-console');
  logError(error, { method, route: context.routePath, routeType: context.routeType });
};

function digestOf(error: unknown): string {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === 'string' ? digest : '';
}
