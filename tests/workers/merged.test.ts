import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputedFields, mergedFields, movedRating, type PairRating } from '@/lib/workers/merged';
import { differingFields, readTexts, textsOf } from '@/lib/workers/worker-fields';
import { madeUpWorker } from './made-up-worker';

const voice = fc.constantFrom('first' as const, 'second' as const, 'organizer' as const);
const id = fc.string({ minLength: 1, maxLength: 3 });

function speakerOf({ firstId, secondId, voice: said }: PairRating): string {
  return { first: firstId, second: secondId, organizer: 'organizer' }[said];
}

describe('two records of one person', () => {
  const kept = madeUpWorker({
    name: 'José Medrano',
    phone: null,
    department: 'Pick',
    languages: ['Spanish'],
    tags: ['carpool'],
  });
  const gone = madeUpWorker({
    name: 'Jose L. Medrano',
    phone: '201-555-0142',
    department: 'Pack',
    languages: ['English', 'Spanish'],
    status: 'fired',
  });

  it('keep their own word, take the other’s where they have none, and join lists', () => {
    expect(mergedFields(kept, gone)).toMatchObject({
      name: 'José Medrano',
      phone: '201-555-0142',
      department: 'Pick',
      languages: ['Spanish', 'English'],
      tags: ['carpool'],
      status: 'active',
    });
    expect(disputedFields(kept, gone)).toEqual(['name', 'department', 'status']);
  });

  it('take the other’s word where it was chosen', () => {
    const merged = mergedFields(kept, gone, ['department', 'status']);
    expect([merged.name, merged.department, merged.status]).toEqual(['José Medrano', 'Pack', 'fired']);
  });

  it('have nothing to dispute once merged', () => {
    const merged = mergedFields(kept, gone);
    expect(differingFields(textsOf(merged), textsOf(mergedFields(merged, kept)))).toEqual([]);
  });

  it('are read back from a form’s hidden field as they were', () => {
    expect(readTexts(JSON.stringify(textsOf(gone)))).toEqual(textsOf(gone));
    expect(readTexts('{"name":1}')).toBeNull();
    expect(readTexts('null')).toBeNull();
    expect(readTexts('not json')).toBeNull();
  });
});

describe('a rating of a record that was merged', () => {
  it('keeps its pair in order, its other person, and who said it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 3, maxLength: 3 }),
        voice,
        ([goneId, keptId, other], said) => {
          if (goneId === undefined || keptId === undefined || other === undefined) return;
          const [firstId, secondId] = [goneId, other].sort();
          const before = { firstId: firstId ?? '', secondId: secondId ?? '', voice: said };
          const speaker =
            said === 'first' ? before.firstId : said === 'second' ? before.secondId : 'organizer';
          const moved = movedRating(before, goneId, keptId);
          if (moved === null) throw new Error('a rating with somebody else must move');
          expect(moved.firstId < moved.secondId).toBe(true);
          expect(new Set([moved.firstId, moved.secondId])).toEqual(new Set([keptId, other]));
          const now = speakerOf(moved);
          expect(now).toBe(speaker === goneId ? keptId : speaker);
        },
      ),
    );
  });

  it('stays as it is between the two', () => {
    expect(movedRating({ firstId: 'a', secondId: 'b', voice: 'first' }, 'a', 'b')).toBeNull();
  });
});
