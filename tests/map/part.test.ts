import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crewsOf, isInPart, isWhole, WHOLE } from '@/lib/map/part';

const worker = fc.record({
  department: fc.constantFrom(null, 'Pick', 'Pack'),
  shift: fc.constantFrom(null, 'days', 'nights'),
  languages: fc.uniqueArray(fc.constantFrom('English', 'Spanish'), { maxLength: 2 }),
});

describe('the parts of a large map', () => {
  it('counts everybody in exactly one crew, the largest first', () => {
    fc.assert(
      fc.property(fc.array(worker), (workers) => {
        const crews = crewsOf(workers);
        expect(crews.reduce((sum, crew) => sum + crew.people, 0)).toBe(workers.length);
        expect(crews.map((crew) => crew.people)).toEqual(
          crews.map((crew) => crew.people).sort((a, b) => b - a),
        );
        expect(crewsOf(workers.toReversed())).toEqual(crews);
      }),
    );
  });

  it('finds in a crew those who were counted in it', () => {
    fc.assert(
      fc.property(fc.array(worker), (workers) => {
        for (const { department, shift, people } of crewsOf(workers)) {
          if (department === '' || shift === '') continue;
          expect(workers.filter((one) => isInPart(one, { department, shift, language: '' }))).toHaveLength(
            people,
          );
        }
      }),
    );
  });

  it('takes everybody where nothing is asked', () => {
    expect(isWhole(WHOLE)).toBe(true);
    fc.assert(fc.property(worker, (one) => isInPart(one, WHOLE)));
    expect(
      isInPart(
        { department: 'Pick', shift: 'days', languages: ['Spanish'] },
        { ...WHOLE, language: 'English' },
      ),
    ).toBe(false);
  });
});
