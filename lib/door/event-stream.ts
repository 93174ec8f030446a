import type { ServerResponse } from 'node:http';

/** Whether an answer goes on for as long as somebody listens, told bit by bit. */
export function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
