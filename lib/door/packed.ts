import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isEventStream } from './event-stream';

/** A hundredth larger than the usual 6, in a third of its time. */
const pack = compression({ level: 4 });
/** So much is gathered before any of it is packed and sent, in bytes. */
const GATHERED = 64 * 1024;

type Write = ServerResponse['write'];
type End = ServerResponse['end'];

/**
 * Has an answer packed for the way. React tells a page in fifty pieces and Next has each packed and sent by itself, which costs as
 * much as making them; no page of ours has anything that comes later, so they are gathered first. What is told bit by bit goes
 * out as it is told.
 */
export function packAnswer(request: IncomingMessage, response: ServerResponse): void {
  // Brotli would be a little smaller and takes longer; nothing was measured with it.
  const accepted = request.headers['accept-encoding'] ?? '';
  request.headers['accept-encoding'] = accepted.replace(/\bbr\b/u, 'no-brotli');
  // The library asks for Express's types, and uses what Node's have.
  const [asked, answered] = [request, response] as unknown as Parameters<typeof pack>;
  pack(asked, answered, () => gather(response));
}

function gather(response: ServerResponse): void {
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  const end = response.end.bind(response) as (chunk?: Buffer) => ServerResponse;
  let held: Buffer[] = [];
  let size = 0;
  const taken = (): Buffer => {
    const all = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held);
    held = [];
    size = 0;
    return all;
  };
  const hold = (chunk: unknown, encoding: unknown): void => {
    const bytes = bytesOf(chunk, encoding);
    held.push(bytes);
    size += bytes.length;
  };
  response.write = ((chunk: unknown, ...rest: readonly unknown[]) => {
    hold(chunk, rest[0]);
    const then = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (then) process.nextTick(then);
    return size < GATHERED && !isEventStream(response) ? true : write(taken());
  }) as Write;
  response.end = ((...last: readonly unknown[]) => {
    const then = last.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (then) response.once('finish', then);
    if (last[0] !== undefined && last[0] !== null && last[0] !== then) hold(last[0], last[1]);
    return size > 0 ? end(taken()) : end();
  }) as End;
  // Next asks for the head and for every piece to be sent at once.
  Object.assign(response, { flush: () => undefined, flushHeaders: () => undefined });
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  const bytes = chunk as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
