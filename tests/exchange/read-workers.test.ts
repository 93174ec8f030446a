import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { readDelimited, type Delimited } from '@/lib/exchange/delimited';
import { guessWorkerMapping } from '@/lib/exchange/guess-mapping';
import { readTiesFile, readWorkersFile } from '@/lib/exchange/read-own-files';
import { readWorkers } from '@/lib/exchange/read-workers';
import { screen } from '@/lib/screening/screen';
import { WORKER_STATUSES } from '@/lib/web/facts';
import { dayOf } from '@/lib/web/day';

const bytes = (text: string) => new TextEncoder().encode(text);
const told = (problems: readonly { line: number; column: string | null; key: string; seen: string }[]) =>
  problems.map(({ line, column, key, seen }) => [line, column, key, seen]);

function delimited(text: string): Delimited {
  const file = readDelimited(bytes(text));
  if ('problem' in file) throw new Error(file.problem.key);
  return file;
}

describe('workers.csv', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  // Letters thrown together may say what is stopped: a file with such a cell is another test's.
  const word = fc
    .stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ '",;-]{0,14}[a-z]$/)
    .filter((text) => screen(text).length === 0);
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map(dayOf);
  const worker = fc.record({
    id,
    name: word,
    department: fc.option(word, { nil: '' }),
    languages: fc.uniqueArray(fc.constantFrom('english', 'kreyòl', 'العربية'), { maxLength: 3 }),
    status: fc.constantFrom('', ...WORKER_STATUSES),
    committee: fc.constantFrom('yes', 'no', 'true', 'false', '1', '0', 'x', ''),
    started_on: fc.option(day, { nil: '' }),
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(worker, { selector: (one) => one.id, minLength: 1, maxLength: 20 }),
        (workers) => {
          const written = stringify(
            workers.map((one) => ({ ...one, languages: one.languages.join('|') })),
            { header: true },
          );
          const file = readWorkersFile(bytes(written));
          expect(file.problems).toEqual([]);
          expect(
            file.rows.map((row) => [row.fileId, row.languages, row.status ?? '', row.startedOn ?? '']),
          ).toEqual(workers.map((one) => [one.id, one.languages, one.status, one.started_on]));
          expect(file.rows.map((row) => row.committee)).toEqual(
            workers.map((one) => ['yes', 'true', '1', 'x'].includes(one.committee)),
          );
          expect(file.rows.map((row) => row.name)).toEqual(
            workers.map((one) => one.name.replace(/\s+/g, ' ')),
          );
        },
      ),
    );
  });

  test('each bad cell is told with its line, column and what was seen', () => {
    const file = readWorkersFile(
      bytes(
        [
          'id,name,status,committee,started_on,ended_on,phone,email,shoe size',
          'w1,Amos Diallo,active,yes,2024-02-30,,,,44',
          ',Ruth Vega,active,,,,,,',
          'w3,Ana Cruz,retired,perhaps,2024-05-01,2024-04-01,,,',
          'w3,Omar Saleh,,,,,ask Ana,nowhere,',
          'w4,Omar Saleh,,,,,+1 (555) 010-0199 ext. 4,omar@example.org,',
          '123-45-6789,Rosa Chen,,,,,,,',
        ].join('\n'),
      ),
    );
    expect(told(file.problems)).toEqual([
      [2, 'started_on', 'dayImpossible', '2024-02-30'],
      [3, 'id', 'idMissing', ''],
      [4, 'ended_on', 'endedBeforeStarted', '2024-04-01'],
      [4, 'status', 'statusUnknown', 'retired'],
      [4, 'committee', 'yesNoUnknown', 'perhaps'],
      [5, 'phone', 'phoneImpossible', 'ask Ana'],
      [5, 'email', 'emailImpossible', 'nowhere'],
      [5, 'id', 'idTwice', 'w3'],
      [7, 'id', 'idLooksLikeGovernmentNumber', '123-45-6789'],
    ]);
    expect(file.rows.map((row) => row.fileId)).toEqual(['w4']);
    expect(file.unknownColumns).toEqual(['shoe size']);
  });

  test('a missing, doubled or never to be recorded column refuses the file by name', () => {
    const heading = (text: string) => told(readWorkersFile(bytes(`${text}\nw1\n`)).problems);
    expect(heading('name,shift')).toEqual([[1, 'id', 'columnMissing', 'name, shift']]);
    expect(heading('id,name,ID')).toEqual([[1, 'ID', 'columnTwice', 'ID']]);
    expect(heading('id,Religion')).toEqual([[1, 'Religion', 'columnNeverRecorded', 'Religion']]);
  });

  test('rows in are rows taken and rows refused, for any bytes', () => {
    const cell = fc.constantFrom(
      'w1',
      'w2',
      '',
      '"',
      '"a',
      'b"',
      'active',
      '2024-01-01',
      'x',
      'Ana,',
      '\n',
      '\r\n',
      ',',
      '\uFFFD',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (parts) => {
        const file = delimited(`id,name,status,started_on\n${parts.join(',')}`);
        const read = readWorkers(file, {
          mapping: { fileId: 0, name: 1, status: 2, startedOn: 3 },
          format: 'ours',
          required: ['name'],
        });
        expect(read.rows.length + read.refused.length).toBe(file.rows.length + file.refused.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the files of others', () => {
  test('names in parts, local days, lists by comma', () => {
    const file = delimited(
      'First Name,Last Name,Dept,Hire Date,Language\nAna,Rivera,Pick,03/25/2024,"English, Spanish"\n,,Pack,03/04/2024,\nOmar,,,soon,\n',
    );
    const mapping = guessWorkerMapping(file.heading);
    const read = readWorkers(file, { mapping, format: 'others', required: ['name'] });
    expect(read.rows).toMatchObject([
      {
        name: 'Ana Rivera',
        department: 'Pick',
        startedOn: '2024-03-25',
        languages: ['English', 'Spanish'],
        fileId: null,
      },
    ]);
    expect(told(read.refused.flatMap((row) => row.problems))).toEqual([
      [3, 'First Name', 'nameMissing', ''],
      [4, 'Hire Date', 'dayImpossible', 'soon'],
    ]);
  });

  test('a name written family name first is turned round', () => {
    const file = delimited('"Last, First"\n"Rivera, Ana"\n"Baptiste"\n');
    const read = readWorkers(file, { mapping: { lastFirst: 0 }, format: 'others', required: ['name'] });
    expect(read.rows.map((row) => row.name)).toEqual(['Ana Rivera', 'Baptiste']);
  });
});

describe('ties.csv', () => {
  const known = new Set(['w1', 'w2', 'w3']);

  test('each bad cell is told with its line, column and what was seen', () => {
    const file = readTiesFile(
      bytes(
        [
          'from,to,trust,rated_on,told_by',
          'w1,w2,1,2026-03-01,from',
          'w2,w1,5,,',
          'w1,w9,3,,',
          'w1,w1,3,,',
          'w1,w3,6,,',
          'w1,w3,2.0,2026-02-30,boss',
          'w3,,,,to',
        ].join('\r\n'),
      ),
      known,
    );
    expect(file.rows.map(({ from, to, trust, ratedOn, voice }) => [from, to, trust, ratedOn, voice])).toEqual(
      [
        ['w1', 'w2', 1, '2026-03-01', 'first'],
        ['w2', 'w1', 5, null, 'organizer'],
      ],
    );
    expect(told(file.problems)).toEqual([
      [4, 'to', 'idUnknown', 'w9'],
      [5, 'to', 'pairOfOne', 'w1'],
      [6, 'trust', 'trustImpossible', '6'],
      [7, 'trust', 'trustImpossible', '2.0'],
      [7, 'told_by', 'voiceUnknown', 'boss'],
      [7, 'rated_on', 'dayImpossible', '2026-02-30'],
      [8, 'to', 'idMissing', ''],
      [8, 'trust', 'trustImpossible', ''],
    ]);
  });
});
