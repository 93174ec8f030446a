import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { cookieOf, type Asking, type Kind } from './mix';
import type { SignedInOrganizer } from './plan';

/** Longer nobody waits. In milliseconds. */
const PATIENCE = 60_000;

/** An answer: its status (0 where there was none), its mark, and whether it is what was asked for. */
export type Answered = { readonly status: number; readonly etag: string | null; readonly isRight: boolean };

/** Sends requests to one server over connections that stay open, as many as it takes. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #hostname: string;
  readonly #port: string;

  constructor(origin: string) {
    ({ hostname: this.#hostname, port: this.#port } = new URL(origin));
  }

  send(asking: Asking, who: SignedInOrganizer, { isRight }: Pick<Kind, 'isRight'>): Promise<Answered> {
    const { method, path, headers, body } = asking;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve) => {
      const lost = () => resolve({ status: 0, etag: null, isRight: false });
      const sent = request({
        agent: this.#agent,
        hostname: this.#hostname,
        port: this.#port,
        method,
        path,
        headers: { ...headers, ...length, cookie: cookieOf(who) },
        timeout: PATIENCE,
      });
      sent.once('timeout', () => sent.destroy());
      sent.once('error', (cause: NodeJS.ErrnoException) => {
        // The server may close a connection in the moment it is used again.
        const isStale = sent.reusedSocket && cause.code === 'ECONNRESET';
        if (isStale && method === 'GET') void this.send(asking, who, { isRight }).then(resolve);
        else lost();
      });
      sent.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', lost);
        response.once('end', () => {
          const { statusCode: status = 0, headers: told } = response;
          const whole = Buffer.concat(chunks);
          const text = told['content-encoding'] === 'gzip' ? '' : whole.toString('latin1');
          const isWhole = told['content-encoding'] !== 'gzip' || gunzipSync(whole).length > 0;
          resolve({ status, etag: told.etag ?? null, isRight: isWhole && isRight(status, text) });
        });
      });
      sent.end(body);
    });
  }

  /** Closes what stands open. */
  end(): void {
    this.#agent.destroy();
  }
}
