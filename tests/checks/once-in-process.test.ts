import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const NAMED = /\b(cachedByRevision|whileRemembered|onceInProcess)(?:<[^(]*>)?\(\s*'([^']+)'/g;

test('no two things of this process are kept under one name', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(path.join('lib', file), 'utf8').matchAll(NAMED)].map(([, by, name]) => `${by} ${name}`),
  );
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
