import type { ServerResponse } from 'node:http';
import { isEventStream } from './event-stream';

/**
 * Calls `then`, once, when nothing is left to do for an answer: it is written, however slowly it is read; whoever asked has gone;
 * or it has become an event stream, which goes on for as long as somebody listens.
 */
export function whenWorkIsOver(response: ServerResponse, then: () => void): void {
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    then();
  };
  response.once('prefinish', over);
  response.once('close', over);
  const write = response.write.bind(response);
  response.write = ((...words: Parameters<typeof write>) => {
    if (isEventStream(response)) over();
    return write(...words);
  }) as typeof response.write;
}
