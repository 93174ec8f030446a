import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutWords } from '@/bin/log-lines.mjs';
import { errorFacts } from '@/lib/logs/error-facts';
import { allowedFacts } from '@/lib/logs/fields';
import { makeLog } from '@/lib/logs/make-log';
import { routePatterns } from '@/lib/logs/route-pattern';

const WORD = 'Canary Teresa';

/** A log into memory. */
function written() {
  const lines: string[] = [];
  return { lines, stream: { write: (line: string) => void lines.push(line) } };
}

describe('what a line may carry', () => {
  test('a line says what it is allowed to', () => {
    const { lines, stream } = written();
    makeLog('debug', stream).info('deed', { deed: 'worker.add', count: 2, ms: 31 });
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      event: 'deed',
      deed: 'worker.add',
      count: 2,
      ms: 31,
    });
  });

  test('a word never gets in, under any field, allowed or not, nested or not', () => {
    const { lines, stream } = written();
    const log = makeLog('debug', stream);
    const secret = fc.constantFrom(WORD, { name: WORD }, [WORD], [[{ deep: WORD }]], new Error(WORD), {
      toJSON: () => WORD,
    });
    const field = fc.constantFrom(
      ...[
        'event',
        'requestId',
        'method',
        'route',
        'routeType',
        'status',
        'ms',
        'deed',
        'count',
        'kind',
        'code',
      ],
      ...['causeKind', 'causeCode', 'digest', 'frames', 'msg', 'err', 'error', 'name', 'req', 'res', 'url'],
      ...['headers', 'time', 'level', 'pid', 'hostname', 'meta', '__proto__', 'toJSON'],
    );
    fc.assert(
      fc.property(fc.dictionary(field, secret, { minKeys: 1, noNullPrototype: true }), (line) => {
        lines.length = 0;
        log.info('request', line);
        log.error(WORD as never, line);
        log.error('request', new Error(WORD) as never);
        log.warn(line as never, WORD as never);
        expect(lines).toHaveLength(4);
        expect(lines.join('')).not.toContain('Canary');
      }),
      { numRuns: 500 },
    );
  });

  test('a value of the wrong shape is left out', () => {
    expect(
      allowedFacts({
        event: 'request',
        route: '/campaigns/[campaignId]/workers?q=Canary',
        method: 'CANARY',
        status: Number.NaN,
        deed: 'canary.sings',
        frames: ['lib/a.ts:1:2', 'Canary'],
      }),
    ).toEqual({ event: 'request' });
  });
});

describe('what is said of an error', () => {
  test('its kind, its code and the places, and nothing of its message', () => {
    class PrismaClientKnownRequestError extends Error {
      override readonly name = 'PrismaClientKnownRequestError';
      readonly code = 'P2002';
      readonly meta = { target: WORD };
    }
    const error = new PrismaClientKnownRequestError(
      `Invalid call:\n    at ${WORD} (/Canary/Teresa.ts:1:1)\n  data: { name: "${WORD}" }`,
      { cause: Object.assign(new TypeError(WORD), { code: '23505' }) },
    );
    const facts = errorFacts(error);
    expect(facts).toMatchObject({
      kind: 'PrismaClientKnownRequestError',
      code: 'P2002',
      causeKind: 'TypeError',
      causeCode: '23505',
    });
    expect(facts.frames?.[0]).toMatch(/tests\/logs\/log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(facts)).not.toMatch(/Canary|Teresa/);
  });

  test('where the message was changed after it was thrown, no place is named', () => {
    const error = new Error('before');
    error.stack = `Error: other\n    at (/Canary/a.ts:1:1)`;
    expect(errorFacts(error).frames).toEqual([]);
  });

  test('what is no error has no words', () => {
    expect(errorFacts(WORD)).toEqual({ kind: 'NotAnError' });
  });
});

describe('the pattern of a route', () => {
  const patternOf = routePatterns([
    { page: '/sign-in', regex: '^/sign\\-in(?:/)?$' },
    { page: '/campaigns/[campaignId]', regex: '^/campaigns/([^/]+?)(?:/)?$' },
  ]);

  test.each([
    ['/sign-in?invitation=Canary', '/sign-in'],
    ['/campaigns/Canary?q=Canary#Canary', '/campaigns/[campaignId]'],
    ['/Canary', '/_unknown'],
    ['/campaigns/x/Canary', '/_unknown'],
    ['/_next/static/Canary.js', '/_next'],
  ])('%s is %s', (asked, pattern) => {
    expect(patternOf(asked)).toBe(pattern);
  });
});

test('what a serving server prints past its log is kept back, and said to be', () => {
  let isServing = false;
  let now = 0;
  const shown = withoutWords(
    () => isServing,
    () => now,
  );
  expect(shown('Error: listen EADDRINUSE')).toBe('Error: listen EADDRINUSE');
  isServing = true;
  const line = '{"level":"info","time":"2026-11-22T00:00:00.000Z","event":"request"}';
  expect(shown(line)).toBe(line);
  expect(shown(`prisma:query INSERT ${WORD}`)).toContain('"event":"line.withheld"');
  expect(shown(WORD)).toBe('');
  expect(shown(`{"level":"info", ${WORD}`)).toBe('');
  now = 60_000;
  expect(shown(WORD)).not.toContain('Canary');
  expect(shown(WORD)).toBe('');
});
