import path from 'node:path';
import { expect, test } from 'vitest';
import { parseSettings, WrongSettings } from '@/lib/settings';

const wrong = (source: Record<string, string>): readonly string[] => {
  try {
    parseSettings(source);
    return [];
  } catch (cause) {
    if (cause instanceof WrongSettings) return cause.sentences;
    throw cause;
  }
};

test('without any setting everything has its place; an empty one counts as none', () => {
  const settings = parseSettings({ PORT: '', WOVEN_URL: ' ' });
  expect(settings).toEqual({
    databaseUrl: undefined,
    dataFolder: path.resolve('data'),
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    isSecure: false,
    keyFile: path.resolve('woven.key'),
    key: undefined,
    isSealedStart: false,
    backupTo: [],
    backupFolder: path.resolve('backups'),
    logLevel: 'info',
  });
});

test('the public address follows where the server listens, unless it is said', () => {
  expect(parseSettings({ PORT: '8080', HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:8080');
  expect(parseSettings({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  const behind = parseSettings({ WOVEN_URL: 'https://woven.example.org/' });
  expect(behind).toMatchObject({ publicUrl: 'https://woven.example.org', isSecure: true });
});

test.each([
  [{ PORT: '0' }, /^PORT must be/],
  [{ PORT: '70000' }, /^PORT must be/],
  [{ PORT: '3000x' }, /^PORT must be/],
  [{ HOST: 'a b' }, /^HOST must be/],
  [{ WOVEN_URL: 'woven.example.org' }, /^WOVEN_URL must be/],
  [{ WOVEN_URL: 'https://woven.example.org/path' }, /^WOVEN_URL must be/],
  [{ WOVEN_URL: 'ftp://woven.example.org' }, /^WOVEN_URL must be/],
  [{ DATABASE_URL: 'mysql://db/woven' }, /^DATABASE_URL must look like/],
  [{ WOVEN_KEY: 'a'.repeat(63) }, /^WOVEN_KEY must be 64/],
  [{ WOVEN_BACKUP_TO: 'age1short' }, /^WOVEN_BACKUP_TO must be/],
  [{ WOVEN_KEY_FILE: './data/key' }, /^WOVEN_KEY_FILE must lie outside/],
] as const)('%o is refused in a sentence', (source, sentence) => {
  expect(wrong(source)).toEqual([expect.stringMatching(sentence)]);
});

test('all wrong settings are said at once, and none is repeated with what it held', () => {
  const sentences = wrong({ PORT: 'x', DATABASE_URL: 'secret-password' });
  expect(sentences).toHaveLength(2);
  expect(sentences.join(' ')).not.toContain('secret-password');
});
