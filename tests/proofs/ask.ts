import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import messages from '@/messages/en.json';
import { aim } from './aim';

/** A request as an attacker writes it: nothing is added but the host. */
export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** An answer as it came over the wire, a file of gzip unpacked; redirects are not followed. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

const agent = new Agent({ keepAlive: true, maxSockets: 24 });

/** So often a busy server is asked again; what it answers then is its answer. */
const PATIENCE = 60;

/** Asks the attacked server, or another one at `origin`; where it is busy, again when it says. */
export async function ask(path: string, asked: Asked = {}, origin = aim().origin): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await askOnce(path, asked, origin);
    const isBusy = answer.status === 503 && answer.body.includes(messages.busy.title);
    if (!isBusy || tries === PATIENCE) return answer;
    const seconds = Number(answer.headers['retry-after'] ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Asks once, however busy the server is. */
export function askOnce(path: string, asked: Asked, origin = aim().origin): Promise<Answer> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        path,
        method: asked.method ?? 'GET',
        setHost: false,
        headers: {
          host,
          ...(asked.body !== undefined && { 'content-length': Buffer.byteLength(asked.body) }),
          ...asked.headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        const { statusCode: status = 0, headers } = response;
        const answered = () => resolve({ status, headers, body: unpacked(Buffer.concat(chunks), headers) });
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (!isStream(headers)) return;
          // It never ends by itself: what it says first is its answer.
          answered();
          sent.destroy();
        });
        response.once('error', reject);
        response.once('end', answered);
      },
    );
    sent.once('error', (cause: NodeJS.ErrnoException) => {
      // The server may close a connection in the moment it is used again.
      if (sent.reusedSocket && cause.code === 'ECONNRESET') resolve(askOnce(path, asked, origin));
      else reject(cause);
    });
    sent.end(asked.body);
  });
}

/** What is packed is searched as well. */
function unpacked(body: Buffer, headers: IncomingHttpHeaders): Buffer {
  const isPacked = headers['content-type'] === 'application/gzip' && body.length > 0;
  return isPacked ? gunzipSync(body) : body;
}

/** Whether an answer goes on for as long as somebody listens. */
export function isStream(headers: IncomingHttpHeaders): boolean {
  return headers['content-type']?.startsWith('text/event-stream') === true;
}

/** What a browser says of a write from our own page. */
export function sameOrigin(origin = aim().origin): Record<string, string> {
  return { origin, 'sec-fetch-site': 'same-origin' };
}

/** Does some work for each item, so many at a time, in order of the items. */
export async function forEach<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const hand = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

let addresses = 0;

/** An address nobody has come from yet: limits count by address. */
export function freshAddress(): string {
  addresses += 1;
  return `2001:db8::${addresses.toString(16)}:${process.pid.toString(16)}`;
}
