import { MOST_FRAMES, type LogFacts } from './fields';

const FRAME = /^ {4}at (?:[^()]*\()?(?:file:\/\/)?([^()\s]+?\.[cm]?[jt]sx?:\d+:\d+)\)?$/;
const UP_TO_PROJECT = /^.*\/(?=(?:\.next|\.woven|node_modules|app|lib|components|bin|tests)\/)/;

/** What may be written of something thrown: kind, code and the places in the code; never its message. */
export function errorFacts(thrown: unknown): LogFacts {
  if (!(thrown instanceof Error)) return { kind: 'NotAnError' };
  return {
    ...namesOf(thrown),
    ...(thrown.cause instanceof Error && causeOf(thrown.cause)),
    digest: textIn(thrown, 'digest'),
    frames: framesOf(thrown),
  };
}

function namesOf(error: Error): { kind: string; code: string | undefined } {
  return { kind: error.name, code: textIn(error, 'code') };
}

function causeOf(cause: Error): LogFacts {
  const { kind, code } = namesOf(cause);
  return { causeKind: kind, causeCode: code };
}

function textIn(error: Error, name: string): string | undefined {
  const value = (error as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** The stack opens with the message, which may hold lines of any shape: it is cut away before frames are read. */
function framesOf({ stack = '', message }: Error): string[] {
  const said = stack.indexOf(message);
  if (message !== '' && said === -1) return [];
  return stack
    .slice(said + message.length)
    .split('\n')
    .flatMap((line) => FRAME.exec(line)?.[1]?.replace(UP_TO_PROJECT, '') ?? [])
    .slice(0, MOST_FRAMES);
}
