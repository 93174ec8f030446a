import { pino, type DestinationStream, type Level } from 'pino';
import { allowedFacts, LOG_EVENTS, type LogEvent, type LogFacts } from './fields';

/** Writes lines of JSON that carry only what `allowedFacts` lets through, whoever calls it with whatever. */
export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error', LogLine>>;
type LogLine = (event: LogEvent, facts?: LogFacts) => void;

/** From which level on lines are written. */
export type LogLevel = Exclude<Level, 'trace' | 'fatal'> | 'silent';

/**
 * A log of this level into this stream. Pino itself is not handed out: given an error it would write its message, and
 * what a child of it is bound to it would write as it is.
 */
export function makeLog(
  level: LogLevel,
  destination: DestinationStream,
  count: (event: LogEvent) => void = () => undefined,
): Log {
  const inner = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: allowedFacts },
    },
    destination,
  );
  const line =
    (at: 'debug' | 'info' | 'warn' | 'error'): LogLine =>
    (event, facts) => {
      if (LOG_EVENTS.includes(event)) count(event);
      inner[at](allowedFacts({ ...facts, event }));
    };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}
