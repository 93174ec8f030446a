import { randomBytes } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { packAnswer } from '@/lib/door/packed';

let server: Server | null = null;

afterEach(() => server?.close());

type Got = { readonly head: IncomingMessage; readonly chunks: readonly Buffer[] };

/** Asks for what is answered bit by bit; `heard` is told each piece as it comes. */
async function get(
  answer: (response: ServerResponse) => void,
  { method = 'GET', accepts = 'gzip', heard }: { method?: string; accepts?: string; heard?: () => void } = {},
): Promise<Got> {
  server = createServer((asked, response) => {
    packAnswer(asked, response);
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': accepts };
    request({ host: '127.0.0.1', port, method, headers }, (head) => {
      const chunks: Buffer[] = [];
      head.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        heard?.();
      });
      head.once('end', () => resolve({ head, chunks }));
    })
      .once('error', reject)
      .end();
  });
}

const PIECES = Array.from(
  { length: 50 },
  (_, at) => `<p>Piece ${String(at)} of a page, as React tells it: ö</p>\n`,
);

function inPieces(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.flushHeaders();
  for (const piece of PIECES) response.write(piece);
  response.end();
}

test('a page told in fifty pieces is packed whole and comes at once', async () => {
  const { head, chunks } = await get(inPieces);
  expect(head.headers['content-encoding']).toBe('gzip');
  expect(head.headers.vary).toContain('Accept-Encoding');
  expect(chunks.length).toBeLessThanOrEqual(3);
  expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe(PIECES.join(''));
});

test('who takes nothing packed is sent it as it is, and who asks for the head alone just that', async () => {
  const plain = await get(inPieces, { accepts: 'identity' });
  expect(plain.head.headers['content-encoding']).toBeUndefined();
  expect(Buffer.concat(plain.chunks).toString()).toBe(PIECES.join(''));
  server?.close();
  const head = await get(inPieces, { method: 'HEAD' });
  expect([head.head.statusCode, head.chunks]).toEqual([200, []]);
});

test.each([
  ['packed on the way', 'text/csv'],
  ['as it is', 'image/png'],
])('a large file comes whole, however slowly it is read, %s', async (_, type) => {
  const file = Buffer.from(randomBytes(2_000_000).toString('base64'));
  const { head, chunks } = await get((response) => {
    response.setHeader('Content-Type', type);
    let sent = 0;
    const more = () => {
      while (sent < file.length) {
        const piece = file.subarray(sent, sent + 10_000);
        sent += piece.length;
        if (!response.write(piece)) return;
      }
      response.end();
    };
    response.on('drain', more);
    more();
  });
  const got = Buffer.concat(chunks);
  const isPacked = head.headers['content-encoding'] === 'gzip';
  expect(isPacked).toBe(type === 'text/csv');
  expect((isPacked ? gunzipSync(got) : got).equals(file)).toBe(true);
});

test('a browser that also takes brotli is sent what was measured', async () => {
  const { head } = await get(inPieces, { accepts: 'gzip, deflate, br, zstd' });
  expect(head.headers['content-encoding']).toBe('gzip');
});

test('who leaves in the middle leaves nothing behind that would throw', async () => {
  const ended = new Promise<boolean>((resolve) => {
    server = createServer((asked, response) => {
      packAnswer(asked, response);
      response.setHeader('Content-Type', 'text/html');
      response.write(PIECES.join('').repeat(20));
      asked.socket.destroy();
      response.once('close', () => {
        response.write('more');
        response.end('last');
        setTimeout(() => resolve(response.destroyed), 50);
      });
    }).listen(0, '127.0.0.1');
  });
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server?.address() as AddressInfo;
  await expect(fetch(`http://127.0.0.1:${String(port)}/`)).rejects.toThrow('fetch failed');
  expect(await ended).toBe(true);
});

test('what is told bit by bit goes out as it is told', async () => {
  let tell: () => void = () => undefined;
  const { chunks } = await get(
    (response) => {
      response.setHeader('Content-Type', 'text/event-stream');
      response.setHeader('Cache-Control', 'no-store, no-transform');
      response.write('data: 1\n\n');
      tell = () => response.end('data: 2\n\n');
    },
    { heard: () => tell() },
  );
  expect(Buffer.concat(chunks).toString()).toBe('data: 1\n\ndata: 2\n\n');
});

test('an answer of a few bytes is not packed, and one without a body ends', async () => {
  const small = await get((response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('[]');
  });
  expect([small.head.headers['content-encoding'], Buffer.concat(small.chunks).toString()]).toEqual([
    undefined,
    '[]',
  ]);
  server?.close();
  const empty = await get((response) => {
    response.statusCode = 204;
    response.end();
  });
  expect([empty.head.statusCode, empty.chunks]).toEqual([204, []]);
});
