import fc from 'fast-check';
import { multipart, type Body, type Fields, type FormFile } from './forms';

/** What nobody may set by sending it along. */
const UNASKED = [
  'role',
  'campaignId',
  'seatId',
  'userId',
  'workerId',
  'id',
  'version',
  'webRevision',
  'sealed',
  'deletedAt',
  'removedAt',
  'createdAt',
  'withdrawnAt',
  'mergedIntoId',
  'isExample',
  'passphraseHash',
  'disabledAt',
  'recordedById',
  'idempotencyKey',
  '__proto__',
  'constructor',
  'toString',
  '$ACTION_ID_x',
  '0',
] as const;

const NASTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  '-1',
  '1e309',
  'NaN',
  '0x10',
  'null',
  '[]',
  '{"not":null}',
  '$K1',
  '$@0',
  '$F1',
  '__proto__',
  '../../etc/passwd',
  "'; DROP TABLE worker; --",
  '${7*7}',
  '<script>alert(1)</script>',
  '2026-02-31',
  '9999-12-31',
  '-0001-01-01',
  '00000000-0000-0000-0000-000000000000',
  'AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA',
  'ﷺ'.repeat(300),
  'x'.repeat(20_000),
] as const;

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid());
const value = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.anything({ maxDepth: 2 }));

/** Any value at all. */
export const anyValue = value;

/** Any text, as bad as it comes. */
export const anyText = text;

/** Objects that hold these fields, some of them spoiled, and others nobody asked for. */
export function spoiled(good: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(good);
  const chosen =
    names.length === 0 ? fc.constant([]) : fc.subarray(names, { maxLength: Math.min(3, names.length) });
  return fc
    .tuple(
      chosen,
      fc.array(value, { minLength: 3, maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...UNASKED), value),
    )
    .map(([which, values, unasked]) => ({
      ...unasked,
      ...good,
      ...Object.fromEntries(which.map((name, at) => [name, values[at]])),
    }));
}

/** Forms that hold these fields, some of them spoiled, sent twice or as a file, and others nobody asked for. */
export function spoiledForm(good: Fields): fc.Arbitrary<Fields> {
  const file = fc.record({
    name: text,
    type: fc.constant('text/csv'),
    content: text,
  }) as fc.Arbitrary<FormFile>;
  const field = fc.tuple(
    fc.oneof(fc.constantFrom(...UNASKED, ...good.map(([name]) => name)), text),
    fc.oneof(text, file),
  );
  return fc
    .tuple(
      fc.shuffledSubarray([...good], { minLength: Math.floor(good.length / 2) }),
      fc.array(field, { maxLength: 8 }),
    )
    .map(([kept, added]) => [...kept, ...added]);
}

/** A body broken on its way: cut off, in other bytes, or not what it says it is. */
export function broken({ body, type }: Body): fc.Arbitrary<Body> {
  const at = fc.nat(Math.max(body.length - 1, 0));
  const noise = fc.uint8Array({ minLength: 1, maxLength: 24 });
  const types = [
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'x',
    '',
  ];
  return fc.oneof(
    at.map((end) => ({ body: body.subarray(0, end), type })),
    fc.tuple(at, noise).map(([place, bytes]) => ({ body: withNoise(body, place, bytes), type })),
    fc.constantFrom(...types).map((other) => ({ body, type: other })),
    noise.map((bytes) => ({ body: Buffer.from(bytes), type })),
    fc.constant(multipart([['0', '['.repeat(5_000)]])),
    fc.constant({ body: Buffer.from([0xff, 0xfe, 0x00, 0xc0, 0x80]), type: 'text/plain;charset=UTF-8' }),
  );
}

function withNoise(body: Buffer, at: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([body.subarray(0, at), bytes, body.subarray(at + bytes.length)]);
}
