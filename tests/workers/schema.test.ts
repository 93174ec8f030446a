import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workerSchema } from '@/lib/workers/schema';
import { textsOf } from '@/lib/workers/worker-fields';

const problems = (entered: unknown) =>
  workerSchema.safeParse(entered).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe('what may be entered about a coworker', () => {
  it('is a name at least', () => {
    expect(workerSchema.parse({ name: '  Ruth   Adeyemi-Cole ', inUnit: 'yes' })).toMatchObject({
      name: 'Ruth Adeyemi-Cole',
      nickname: null,
      languages: [],
      status: 'active',
      inUnit: true,
    });
    expect(problems({ name: '  ' })).toEqual([['name', 'workers.nameMissing']]);
  });

  it('takes lists as boxes, as words, or both', () => {
    const { languages } = workerSchema.parse({
      name: 'Ruth',
      languages: ['Arabic', 'French, Arabic; Wolof', ''],
    });
    expect(languages).toEqual(['Arabic', 'French', 'Wolof']);
  });

  it('says what is wrong beside its field', () => {
    const entered = { name: 'Ruth', email: 'ruth', phone: 'ask', startedOn: '2026-02-30', status: 'boss' };
    expect(problems(entered)).toEqual([
      ['phone', 'workers.phoneOdd'],
      ['email', 'workers.emailOdd'],
      ['status', 'workers.statusUnknown'],
      ['startedOn', 'workers.dayImpossible'],
    ]);
    expect(problems({ name: 'R', status: 'fired', startedOn: '2026-05-02', statusOn: '2026-05-01' })).toEqual(
      [['statusOn', 'workers.endsBeforeStart']],
    );
  });

  it('reads its own texts back unchanged', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ minLength: 1 }),
          tags: fc.array(fc.string()),
          status: fc.constant('left'),
        }),
        (entered) => {
          const parsed = workerSchema.safeParse(entered);
          if (parsed.success) expect(workerSchema.parse(textsOf(parsed.data))).toEqual(parsed.data);
        },
      ),
    );
  });

  it('never breaks, whatever is sent', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 2 }), (entered) => {
        expect(typeof workerSchema.safeParse(entered).success).toBe('boolean');
      }),
    );
  });
});
