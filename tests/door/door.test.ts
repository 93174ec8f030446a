import { AsyncLocalStorage } from 'node:async_hooks';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { BODY_HELD } from '@/lib/door/received';
import { Door } from '@/lib/door/door';
import messages from '@/messages/en.json';

type Inside = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly notedOf: string | undefined;
};

/** What is noted of a request while it is inside, as lib/away/request-away.ts does. */
const noted = new AsyncLocalStorage<string>();

let server: Server | undefined;
let now = 0;
const inside: Inside[] = [];

afterEach(() => {
  for (const { response } of inside) response.destroy();
  inside.length = 0;
  server?.closeAllConnections();
  server?.close();
});

/** A server whose pages answer when the test says so. */
async function open(): Promise<{ door: Door; origin: string; port: number }> {
  now = 0;
  const door = new Door(
    ({ url }) =>
      url === '/healthz' ? Promise.resolve({ status: 200, type: 'text/plain', body: 'alive' }) : null,
    () => now,
  );
  server = createServer({ highWaterMark: BODY_HELD }, (request, response) => {
    noted.enterWith(request.url ?? '');
    door.answer({
      request,
      response,
      inside: () => {
        inside.push({ request, response, notedOf: noted.getStore() });
        return Promise.resolve();
      },
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { door, port, origin: `http://127.0.0.1:${String(port)}` };
}

const someInside = (count: number) => expect.poll(() => inside.length, { interval: 5 }).toBe(count);

/** As many as it takes until somebody waits. */
async function fill(door: Door, origin: string): Promise<number> {
  let asked = 0;
  while (door.figures.waiting === 0) {
    void fetch(`${origin}/page`).catch(() => undefined);
    asked += 1;
    await expect.poll(() => door.figures.inside + door.figures.waiting, { interval: 5 }).toBe(asked);
  }
  return asked - 1;
}

test('past its places people wait, then are told in words to come again; health and files are answered beside', async () => {
  const { door, origin } = await open();
  const places = await fill(door, origin);
  expect(await (await fetch(`${origin}/healthz`)).text()).toBe('alive');
  void fetch(`${origin}/_next/static/x.js`).catch(() => undefined);
  await someInside(places + 1);
  const page = fetch(`${origin}/campaigns`, { headers: { accept: 'text/html' } });
  const call = fetch(`${origin}/campaigns`, {
    method: 'POST',
    body: 'x',
    headers: { accept: 'text/html', 'next-action': '7f' },
  });
  await expect.poll(() => door.figures.waiting).toBe(3);
  // They are few, and so they may wait long.
  now += 21_000;
  door.look();
  const [shown, told] = [await page, await call];
  expect([shown.status, told.status]).toEqual([503, 503]);
  for (const { headers } of [shown, told]) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
  const text = await shown.text();
  expect(text).toContain(messages.busy.reading);
  expect(text).toContain('http-equiv="refresh"');
  expect(await told.text()).toContain(messages.busy.sending);
  expect(door.figures).toEqual({ inside: places, waiting: 0, refused: 3 });
  expect(inside).toHaveLength(places + 1);
});

test('whose browser has gone while waiting is never let in', async () => {
  const { door, origin } = await open();
  const places = await fill(door, origin);
  const gone = new AbortController();
  const asked = fetch(`${origin}/gone`, { signal: gone.signal }).catch(() => 'gone');
  await expect.poll(() => door.figures.waiting).toBe(2);
  gone.abort();
  expect(await asked).toBe('gone');
  await expect.poll(() => door.figures.waiting).toBe(1);
  for (const { response } of inside) response.end();
  await someInside(places + 1);
  expect(inside.map(({ request }) => request.url)).not.toContain('/gone');
});

test('whoever waited is inside as themselves, whoever left their place', async () => {
  const { door, origin } = await open();
  const places = await fill(door, origin);
  void fetch(`${origin}/waits`, { method: 'POST', body: 'x' }).catch(() => undefined);
  await expect.poll(() => door.figures.waiting).toBe(2);
  for (const { response } of inside) response.end();
  await someInside(places + 2);
  expect(inside.map(({ notedOf }) => notedOf)).toEqual(inside.map(({ request }) => request.url));
  expect(inside.map(({ notedOf }) => notedOf)).toContain('/waits');
});

test('who sends slowly holds no place, and what was sent arrives whole', async () => {
  const { door, port } = await open();
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /campaigns HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345');
  await fetch(`http://127.0.0.1:${String(port)}/healthz`);
  expect(door.figures).toMatchObject({ inside: 0, waiting: 0 });
  socket.write('67890');
  await someInside(1);
  const chunks: Buffer[] = [];
  for await (const chunk of inside[0]!.request) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe('1234567890');
  socket.destroy();
});

test('a form larger than one chunk is held and read whole', async () => {
  const { origin } = await open();
  const body = 'b'.repeat(100_000);
  void fetch(`${origin}/campaigns`, { method: 'POST', body }).catch(() => undefined);
  await someInside(1);
  let length = 0;
  for await (const chunk of inside[0]!.request) length += (chunk as Buffer).length;
  expect(length).toBe(100_000);
});

test('an event stream gives its place back once it has begun', async () => {
  const { door, origin } = await open();
  const stream = fetch(`${origin}/changes`);
  await someInside(1);
  expect(door.figures.inside).toBe(1);
  inside[0]!.response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  inside[0]!.response.write('data: 1\n\n');
  await stream;
  expect(door.figures.inside).toBe(0);
});

test('passphrases wait in a line of their own, and keep nobody else waiting', async () => {
  const { door, origin } = await open();
  for (let comer = 0; comer < 40; comer++)
    void fetch(`${origin}/sign-in`, { method: 'POST', body: 'x' }).catch(() => undefined);
  await expect.poll(() => door.figures.waiting).toBe(32);
  void fetch(`${origin}/page`).catch(() => undefined);
  await someInside(9);
  now += 20_000;
  door.look();
  expect(door.figures.refused).toBe(0);
});

test('what Next asks of itself for somebody inside is let in at once; nobody else can claim that', async () => {
  const { door, origin } = await open();
  const places = await fill(door, origin);
  const { headers } = inside[0]!.request;
  const marked = ask(`${origin}/inner`, { headers: { 'x-woven-inside': String(headers['x-woven-inside']) } });
  marked.on('error', () => undefined).end();
  await someInside(places + 1);
  void fetch(`${origin}/forged`, { headers: { 'x-woven-inside': 'a'.repeat(64) } }).catch(() => undefined);
  await expect.poll(() => door.figures.waiting).toBe(2);
});
