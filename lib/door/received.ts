import type { IncomingMessage } from 'node:http';

/** What is held of a body that nobody reads yet, in bytes, as bin/next-server.mjs sets it: more than any form has. */
export const BODY_HELD = 128 * 1024;

const SOON = 2;
const LONGEST = 50;

/**
 * Calls `then` once all of a request is here, or as much as is held of it: whoever sends slowly keeps nobody's place. Node reads
 * it meanwhile without anybody listening. Never called where the request breaks off before.
 */
export function whenReceived(request: IncomingMessage, then: () => void): void {
  const look = (wait: number) => {
    if (request.complete || request.readableLength >= BODY_HELD) then();
    else if (!request.destroyed) setTimeout(() => look(Math.min(LONGEST, wait * 2)), wait);
  };
  if (request.complete || isBodiless(request)) then();
  else setImmediate(() => look(SOON));
}

function isBodiless({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}
