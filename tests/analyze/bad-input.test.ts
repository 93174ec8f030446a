import { describe, expect, test } from 'vitest';
import { FILE_PROBLEMS } from '@/lib/exchange/problem';
import messages from '@/messages/en.json';
import { bench } from './bench';

const { file, run } = bench();

describe('bad input', () => {
  test('every problem is one line with file, line number, column and what was expected', async () => {
    const workers = file(
      'workers.csv',
      'id,name,status,colour\nw1,Ana,retired,red\nw2,"Omar,active,\nw3,Ruth,,\nw3,Ruth,,\n',
    );
    const ties = file('ties.csv', 'from,to,trust,rated_on\nw3,w8,7,2026-02-30\nw3,w3,2,\n');
    const { code, out, err } = await run('--workers', workers, '--ties', ties, '--committee', 'w3,w7');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')).toEqual([
      'workers.csv:1: column "colour" is not known and was left out',
      'workers.csv:2: column "status": expected one of active, on_leave, left, fired, promoted_out, excluded, saw "retired"',
      'workers.csv:3: expected a closing quote for every opening one',
      'workers.csv:5: column "id": expected each id only once; this one is already on line 4, saw "w3"',
      'ties.csv:2: column "to": expected the id of a coworker who is there, saw "w8"',
      'ties.csv:2: column "trust": expected 1, 2, 3, 4 or 5, saw "7"',
      'ties.csv:2: column "rated_on": expected a day that exists, as YYYY-MM-DD, saw "2026-02-30"',
      'ties.csv:3: column "to": expected two different people, saw "w3"',
      '--committee: expected ids of workers.csv, saw "w7"',
      '',
    ]);
  });

  test('no name, phone number or address is repeated', async () => {
    const workers = file(
      'workers.csv',
      `id,name,phone,email\nw1,${'Nadia '.repeat(50)},Nadia,Nadia\nw2,"Nadia,1,2\nNadia "N" x,1,2,3\n`,
    );
    const { code, err } = await run('--workers', workers, '--ties', file('t.csv', 'from,to,trust\n'));
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(6);
    expect(err).not.toContain('Nadia');
  });

  test('missing files and wrong settings are said in a sentence', async () => {
    const { code, err } = await run('--workers', 'nowhere.csv', '--ties', 'nowhere.csv');
    expect([code, err]).toEqual([2, 'nowhere.csv: expected a file that can be read (ENOENT)\n']);
    const wrong = await run('--workers', 'w.csv', '--solid', '5', '--as-of', 'today', '--format', 'xml');
    expect(wrong.code).toBe(2);
    expect(wrong.err.split('\n').map((line) => line.split(':')[0])).toEqual([
      '--ties',
      '--solid',
      '--as-of',
      '--format',
      'usage',
      '',
    ]);
    expect((await run('--colour')).code).toBe(2);
  });

  test('every problem of a file has its words', () => {
    for (const key of FILE_PROBLEMS) {
      expect(messages.problems.import[key].replace('{number}', '')).toMatch(/^[^{}]+$/);
    }
  });
});
