import { describe, expect, it } from 'vitest';
import { coverageBy, type Covered } from '@/lib/committee/coverage';

const worker = (id: string, department: string | null, languages: string[]): Covered => ({
  id,
  department,
  shift: null,
  languages,
  status: 'active',
  inUnit: true,
});

const WORKERS = [
  worker('amos', 'Ovens', ['English', 'Spanish']),
  worker('ruth', 'Ovens', ['English']),
  worker('nadia', 'Counter', ['Arabic', 'Arabic']),
  worker('pia', 'Counter', []),
  worker('quin', 'Counter', ['English']),
  worker('lin', null, ['Spanish']),
  worker('ghost', 'Van', ['French']),
];
const isMember = (id: string) => id === 'amos' || id === 'ghost';
const isInWeb = (id: string) => id !== 'ghost';
const covered = (by: 'department' | 'shift' | 'language') => coverageBy(by, WORKERS, isMember, isInWeb);

describe('whom the committee stands among', () => {
  it('puts the largest group without anybody first, and what is not recorded last', () => {
    expect(covered('department')).toEqual([
      { name: 'Counter', coworkers: 3, members: 0 },
      { name: 'Ovens', coworkers: 2, members: 1 },
      { name: null, coworkers: 1, members: 0 },
    ]);
  });

  it('counts somebody in each language they speak, once', () => {
    expect(covered('language')).toEqual([
      { name: 'Arabic', coworkers: 1, members: 0 },
      { name: 'English', coworkers: 3, members: 1 },
      { name: 'Spanish', coworkers: 2, members: 1 },
      { name: null, coworkers: 1, members: 0 },
    ]);
  });

  it('leaves out who is not in the web', () => {
    expect(covered('shift')).toEqual([{ name: null, coworkers: 6, members: 1 }]);
  });
});
