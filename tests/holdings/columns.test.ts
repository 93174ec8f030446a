import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { listColumns } from '@/lib/holdings/list-columns';
import { holdingsDocument } from '@/lib/holdings/document';
import { HOLDING_NAMES } from '@/lib/holdings/holdings';
import { COMPROMISES, surrendered } from '@/lib/holdings/surrender';
import messages from '@/messages/en.json';

const DOCUMENT = 'docs/what-is-held.md';

/** `table.column` of every column in `prisma/schema.prisma`, under their names in the database. */
function columnsOfSchema(schema: string): readonly string[] {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)];
  const models = new Set(blocks.map(([, model]) => model));
  return blocks.flatMap(([, , body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(.*)$/gm)]
      .filter(([, , type]) => !models.has(type))
      .map(([, field = '', , rest = '']) => `${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}`);
  });
}

describe('every column of the schema is classified', () => {
  const inSchema = columnsOfSchema(readFileSync('prisma/schema.prisma', 'utf8'));
  const classified = listColumns().map(({ table, column }) => `${table}.${column}`);

  test('none is missing: add a line to lib/holdings/columns.ts', () => {
    expect(inSchema.length).toBeGreaterThan(140);
    expect(inSchema.filter((column) => !classified.includes(column))).toEqual([]);
  });

  test('none is there that the schema has not', () => {
    expect(classified.filter((column) => !inSchema.includes(column))).toEqual([]);
  });

  test('every holding has a column, and every column named `sealed` is sealed', () => {
    const used = new Set<string>(listColumns().map(({ holding }) => holding));
    expect(HOLDING_NAMES.filter((name) => !used.has(name))).toEqual([]);
    expect(listColumns().filter(({ column, kept }) => column === 'sealed' && kept !== 'sealed')).toEqual([]);
    expect(listColumns().filter(({ column, kept }) => /_hash$/.test(column) && kept !== 'hashed')).toEqual(
      [],
    );
  });
});

test('each loss gives away no more than the one after it, from the phone to the disk', () => {
  for (const name of HOLDING_NAMES) {
    expect(surrendered('passphrase', name)).toBe(surrendered('phone', name));
    if (surrendered('disk', name) === 'nothing')
      for (const compromise of COMPROMISES) expect(surrendered(compromise, name)).toBe('nothing');
  }
});

test(`${DOCUMENT} says what the classification says: else npm run woven -- holdings --write`, async () => {
  const made = await format(holdingsDocument(messages.holdings), {
    ...(await resolveConfig(DOCUMENT)),
    parser: 'markdown',
  });
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(made);
});
