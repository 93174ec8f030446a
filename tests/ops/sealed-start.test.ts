import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePlace, runWoven, type WovenRun } from '@/tests/woven';

const PASSPHRASE = 'kettle orchard violin bus';
let place: Awaited<ReturnType<typeof makePlace>>;
let server: WovenRun | undefined;
let keyFile: string;

beforeAll(async () => {
  place = await makePlace();
  keyFile = path.join(place.folder, 'woven.key');
  const run = runWoven(['start'], place.env);
  await run.until(/Key made/);
  run.process.kill('SIGTERM');
  await run.ended;
});
afterAll(async () => {
  server?.process.kill('SIGTERM');
  await server?.ended;
  place.clear();
});

/** `woven keys …` with these lines typed. */
async function keys(deed: string, ...typed: readonly string[]) {
  const child = spawn(process.execPath, ['bin/woven.mjs', 'keys', deed], {
    env: { ...process.env, NODE_OPTIONS: '', ...place.env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stdin.end(typed.map((line) => `${line}\n`).join(''));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

test('WOVEN_SEALED with a key nobody protected does not start, and says what to do', async () => {
  const run = runWoven(['start'], { ...place.env, WOVEN_SEALED: '1' });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('keys protect');
});

test('keys protect wants a passphrase worth its name, typed twice', async () => {
  const before = readFileSync(keyFile, 'utf8');
  expect((await keys('protect', 'too short', 'too short')).said).toMatch(/at least 15 characters/);
  expect((await keys('protect', PASSPHRASE, `${PASSPHRASE}.`)).said).toMatch(/not the same/);
  expect(readFileSync(keyFile, 'utf8')).toBe(before);
  expect(await keys('protect', PASSPHRASE, PASSPHRASE)).toMatchObject({ code: 0 });
  const after = readFileSync(keyFile, 'utf8');
  expect(after).not.toContain(before.trim());
  expect(after).toMatch(/^woven-protected-keys-1\|17\|/);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
});

test('a sealed start serves the unlock page and nothing else, until the passphrase is entered', async () => {
  server = runWoven(['start'], { ...place.env, WOVEN_SEALED: '1' });
  const [, address = ''] = await server.until(/Woven is ready: (\S+)/);
  const [, setUp = ''] = await server.until(/(http\S+\/set-up\?code=\S+)/);
  for (const asked of ['/', '/sign-in', '/campaigns', '/nowhere', new URL(setUp).pathname]) {
    const answer = await fetch(`${address}${asked}`, { redirect: 'manual' });
    const text = await answer.text();
    expect(answer.headers.get('location') === '/unlock' || text.includes('/unlock'), asked).toBe(true);
    expect(text.includes('<form'), asked).toBe(false);
  }
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  const readiness = await fetch(`${address}/readyz`);
  expect([readiness.status, await readiness.json()]).toEqual([
    503,
    { ready: false, database: 'ready', keys: 'locked', disk: 'ready', stopping: false },
  ]);
  const campaign = `${address}/campaigns/00000000-0000-4000-8000-000000000001`;
  for (const route of ['coworkers?q=a', 'weak-links/export']) {
    const answer = await fetch(`${campaign}/${route}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')], route).toEqual([307, '/unlock']);
  }
  const written = await fetch(`${campaign}/one-on-ones/log`, {
    method: 'POST',
    headers: { origin: address },
    body: new FormData(),
  });
  expect(written.status).toBe(503);
  const unlock = async (passphrase: string) => {
    const page = await (await fetch(`${address}/unlock`)).text();
    const form = new FormData();
    for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const [name, value] = ['name', 'value'].map((word) => new RegExp(`${word}="([^"]*)"`).exec(input)?.[1]);
      form.set(name ?? '', (value ?? '').replaceAll('&quot;', '"'));
    }
    form.set('passphrase', passphrase);
    return fetch(`${address}/unlock`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { origin: address },
    });
  };
  const refused = await unlock('not the right passphrase');
  expect(await refused.text()).toContain('This is not the passphrase of the key file.');
  const opened = await unlock(PASSPHRASE);
  expect(opened.headers.get('location')).toMatch(/\/$/);
  const door = await fetch(`${address}/sign-in`);
  expect(await door.text()).toContain('<form');
});

test('keys unprotect takes the passphrase away again', async () => {
  server?.process.kill('SIGTERM');
  await server?.ended;
  expect((await keys('unprotect', 'not the right passphrase')).said).toMatch(/not the passphrase/);
  expect(await keys('unprotect', PASSPHRASE)).toMatchObject({ code: 0 });
  expect(readFileSync(keyFile, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
});
