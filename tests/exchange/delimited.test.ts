import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { readDelimited, type Delimited } from '@/lib/exchange/delimited';
import { DELIMITERS, splitCells } from '@/lib/exchange/delimiter';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): Delimited {
  const file = readDelimited(bytes(text));
  if ('problem' in file) throw new Error(`unreadable: ${file.problem.key}`);
  return file;
}

const refusals = (file: Delimited) =>
  file.refused.map((row) => [row.line, row.lastLine, row.problems[0]?.key]);

function rowsOf(row: string): string[][] {
  return parse(row, { relax_column_count: true });
}

/** Text that looks enough like a delimited file to reach every corner of the reader. */
const nasty = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      'a',
      'é',
      ' ',
      '\u0000',
      '1,2,3\n',
      '"x"',
      '\uFEFF',
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''));

describe('every line is accounted for', () => {
  const accounted = (data: Uint8Array) => {
    const file = readDelimited(data);
    if ('problem' in file) return;
    const held = new Array<number>(file.lineCount + 1).fill(0);
    for (const row of [...file.rows, ...file.refused]) {
      for (let line = row.line; line <= row.lastLine; line += 1) held[line] = (held[line] ?? 0) + 1;
    }
    const body = held.slice(file.headingLine + 1);
    expect(body.every((count) => count <= 1)).toBe(true);
    expect(body.filter((count) => count === 0)).toHaveLength(file.blankLines);
    expect(file.rows.every((row) => row.cells.length === file.heading.length)).toBe(true);
    expect(file.refused.every((row) => row.problems.length > 0)).toBe(true);
  };

  test('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), accounted), { numRuns: 300 });
  });

  test('for text full of quotes, delimiters and line breaks', () => {
    fc.assert(
      fc.property(nasty, (text) => accounted(bytes(`a,b\n${text}`))),
      { numRuns: 2000 },
    );
  });
});

describe('what was written is read', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/\p{C}|\uFFFD/gu, '').trim());
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );

  test('by any delimiter, with either line break, with or without a byte order mark', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, eol, bom) => {
          const heading = (rows[0] ?? []).map((_, index) => `column ${index}`);
          const text = stringify([heading, ...rows], { delimiter, record_delimiter: eol, bom });
          const file = read(text);
          const full = rows.filter((row) => row.some((value) => value !== ''));
          expect(file.delimiter).toBe(delimiter);
          expect(file.rows.map((row) => row.cells)).toEqual(full);
          expect(file.refused).toEqual([]);
        },
      ),
    );
  });

  test('the quick way and csv-parse agree on rows without a quote', () => {
    fc.assert(
      fc.property(
        fc.array(
          cell.filter((text) => !/["\n\r]/.test(text)),
          { minLength: 1, maxLength: 6 },
        ),
        (cells) => {
          const row = cells.map((text) => text.replaceAll(',', '')).join(',');
          fc.pre(row !== '');
          const slow = rowsOf(row)[0]?.map((text) => text.trim());
          expect(splitCells(row, ',')).toEqual(slow);
        },
      ),
    );
  });
});

describe('a broken line takes no other with it', () => {
  test('a quote that never closes costs its own line only', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `w${index},Ana ${index},pack`);
    rows[10] = 'w10,"Ana 10,pack';
    rows[4000] = '"w4000,Ana,pack';
    const file = read(`id,name,department\n${rows.join('\n')}\n`);
    expect(file.rows).toHaveLength(4998);
    expect(refusals(file)).toEqual([
      [12, 12, 'quoteNeverCloses'],
      [4002, 4002, 'quoteNeverCloses'],
    ]);
  });

  test('two broken quotes do not close each other over the rows between them', () => {
    const file = read('id,name\n1,"Ana\n2,Luis\n3,"Rosa\n4,Omar\n');
    expect(file.rows.map((row) => row.cells[0])).toEqual(['2', '4']);
    expect(refusals(file)).toEqual([
      [2, 2, 'quoteNeverCloses'],
      [4, 4, 'quoteNeverCloses'],
    ]);
  });

  test('a quoted cell may hold line breaks, delimiters and doubled quotes', () => {
    const file = read('id,name,tags\r\n1,"Ana\r\n""Nana"" Rivera","a;b,c"\r\n2,Luis,\r\n');
    expect(file.rows).toEqual([
      { line: 2, lastLine: 3, cells: ['1', 'Ana\r\n"Nana" Rivera', 'a;b,c'] },
      { line: 4, lastLine: 4, cells: ['2', 'Luis', ''] },
    ]);
  });

  test('too few or too many cells, stray quotes, other encodings and control characters are told apart', () => {
    const text = 'id,name\n1\n2,Ana,x\n3,Dwayne "Rock" Hill\n4,A\u0000na\n5,Jos\u00e9\n6,Luis,,\n';
    const data = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const file = readDelimited(data);
    if ('problem' in file) throw new Error(file.problem.key);
    expect(refusals(file).map(([line, , key]) => [line, key])).toEqual([
      [2, 'tooFewCells'],
      [3, 'tooManyCells'],
      [4, 'quoteMisplaced'],
      [5, 'controlCharacter'],
      [6, 'notUtf8'],
    ]);
    expect(file.rows.map((row) => row.cells)).toEqual([['6', 'Luis']]);
  });
});

describe('the heading', () => {
  test('is the first line that is not blank; sep= names the delimiter', () => {
    expect(read('\n\nid;name\n1;Ana\n').heading).toEqual(['id', 'name']);
    expect(read('sep=;\nid;name, first\n1;Ana\n').heading).toEqual(['id', 'name, first']);
    expect(read('"Last, First"\tDept\nRivera, Ana\tpack\n').heading).toEqual(['Last, First', 'Dept']);
  });

  test('a file without one is refused whole', () => {
    const key = (data: Uint8Array) => {
      const file = readDelimited(data);
      return 'problem' in file ? file.problem.key : null;
    };
    expect(key(bytes(''))).toBe('fileEmpty');
    expect(key(bytes(' \n\n'))).toBe('fileEmpty');
    expect(key(bytes('"id,name\n1,Ana\n'))).toBe('fileHeadingBroken');
    expect(key(Uint8Array.from([0xff, 0xfe, 0x69, 0x00]))).toBe('fileNotText');
    expect(key(Uint8Array.from([0x50, 0x4b, 0x03, 0x04]))).toBe('fileNotText');
  });
});
