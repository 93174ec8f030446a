import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, runWoven } from '@/tests/woven';
import { postmasterOf } from './places';

let place: Awaited<ReturnType<typeof makePlace>>;
let keyFile: string;

beforeAll(async () => {
  place = await makePlace();
  keyFile = path.join(place.folder, 'woven.key');
  const run = runWoven(['start'], place.env);
  await run.until(/Key made/);
  run.process.kill('SIGTERM');
  await run.ended;
});
afterAll(() => {
  expect(postmasterOf(place.dataFolder)).toBeUndefined();
  place.clear();
});

const refusal = async () => {
  const run = runWoven(['start'], place.env);
  expect(await run.ended).toBe(1);
  return run.said();
};

describe('a database that was sealed with a key', () => {
  test('is not served without it, and no new key is made', async () => {
    renameSync(keyFile, `${keyFile}.away`);
    expect(await refusal()).toMatch(/The key file .* is missing, and what is in the database is sealed/);
    expect(existsSync(keyFile)).toBe(false);
  });

  test('is not served with another one', async () => {
    writeFileSync(keyFile, `${'ab'.repeat(32)}\n`);
    expect(await refusal()).toMatch(/sealed with another key \([0-9a-f]{8}\) than the one in the key file/);
    rmSync(keyFile);
    renameSync(`${keyFile}.away`, keyFile);
  });
});
