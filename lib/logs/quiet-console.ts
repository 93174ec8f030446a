import { isDatabaseAway } from '@/lib/away/database-away';
import { errorFacts } from './error-facts';
import { log } from './log';
import { requestId } from './request-log';

/** Errors that have their line already: Next tells us of an error and prints it too. */
const told = new WeakSet<object>();

/** Writes a line for an error, unless it has one; that the database is away is one line for all (lib/db/watch.ts). */
export function logError(thrown: unknown, facts: Parameters<typeof log.error>[1] = {}): void {
  if (isDatabaseAway(thrown)) return;
  if (typeof thrown === 'object' && thrown !== null) {
    if (told.has(thrown)) return;
    told.add(thrown);
  }
  log.error('request.failed', { requestId: requestId(), ...errorFacts(thrown), ...facts });
}

/**
 * Takes the words out of everything printed with `console`: Next, React and the libraries print errors whole, and an
 * error of the database says which values it was given. What is left is that something was said, and of what kind.
 */
export function quietConsole(): void {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...said: readonly unknown[]) => {
      const thrown = said.find((part) => part instanceof Error);
      if (thrown) logError(thrown);
      else log[level]('console', { requestId: requestId() });
    };
  Object.assign(console, {
    debug: say('debug'),
    log: say('debug'),
    info: say('debug'),
    trace: say('debug'),
    dir: say('debug'),
    table: say('debug'),
    warn: say('warn'),
    error: say('error'),
  });
}
