import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareIds } from '@/lib/web/ids';

it('orders ids by code point, as their UTF-8 bytes are ordered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const bytes = Buffer.compare(Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8'));
      expect(Math.sign(compareIds(one, other))).toBe(bytes);
    }),
  );
});
