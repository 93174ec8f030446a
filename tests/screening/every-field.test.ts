import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { screenOfFile } from '@/lib/exchange/screen-cell';
import { WORKER_FIELDS } from '@/lib/exchange/worker-fields';
import { readTalk } from '@/lib/one-on-ones/talk-form';
import type { Day } from '@/lib/web/day';

/** Says something about somebody's health and papers, and holds a number, so that every way of looking finds it. */
const FORBIDDEN = 'she is pregnant 536-22-8726';

/** Text that is compared or hashed, or goes nowhere: nothing of it is kept. Each with its reason. */
const NEVER_KEPT: Readonly<Record<string, string>> = {
  'accounts signInSchema.handle': 'is compared with handles that were screened',
  'ties ratingSchema.told': 'is one of the two ids beside it, or nobody',
  'ties drawnLineSchema.told': 'is one of the two ids beside it, or nobody',
  'burning burnSchema.codeName': 'is compared with the campaign’s own',
};
/** What is hashed or compared: passphrases, codes of invitations and devices, keys; and addresses of ours to go on to. */
const SECRET = /passphrase|^current$|code$|^invitation$|^key$|^(to|back|query)$/i;
/** What a browser says of a passkey: bytes, checked by their signature. */
const BYTES = 'passkeySchema.response';

type Field = { readonly name: string; readonly parse: (text: string) => z.ZodSafeParseResult<unknown> };

const folders = readdirSync('lib').filter((folder) => existsSync(path.join('lib', folder, 'schema.ts')));

async function schemasOf(folder: string): Promise<readonly (readonly [string, z.ZodType])[]> {
  const file = (await import(`@/lib/${folder}/schema.ts`)) as Record<string, unknown>;
  return Object.entries(file).flatMap(([name, value]) => {
    const made: unknown =
      typeof value === 'function' && /Schema$/.test(name)
        ? (value as (words: string[]) => unknown)([])
        : value;
    return made instanceof z.ZodType ? [[name, made] as const] : [];
  });
}

/** Every field of a schema, parsed alone; a list is parsed with one entry. */
function fieldsOf(name: string, schema: z.ZodType): Field[] {
  const def = schema.def as unknown as {
    type: string;
    shape?: Record<string, z.ZodType>;
    options?: z.ZodType[];
    in?: z.ZodType;
    out?: z.ZodType;
    innerType?: z.ZodType;
  };
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, field]) => fieldsOf(`${name}.${key}`, field));
  if (def.type === 'union') return (def.options ?? []).flatMap((option) => fieldsOf(name, option));
  if (def.type === 'pipe' && def.in && def.out && (hasShape(def.in) || hasShape(def.out)))
    return [...fieldsOf(name, def.in), ...fieldsOf(name, def.out)];
  return [
    { name, parse: (text) => schema.safeParse(text) },
    { name: `${name}[]`, parse: (text) => schema.safeParse([text]) },
  ];
}

function hasShape(schema: z.ZodType): boolean {
  return 'shape' in schema.def;
}

const isScreening = (message: string) => message.startsWith('screening.');

describe('every text that a form may keep is screened', () => {
  test.each(folders)('%s', async (folder) => {
    for (const [name, schema] of await schemasOf(folder)) {
      for (const { name: field, parse } of fieldsOf(`${folder} ${name}`, schema)) {
        const last = field.replace('[]', '').split('.').at(-1) ?? '';
        if (SECRET.test(last) || field.includes(BYTES) || NEVER_KEPT[field.replace('[]', '')] !== undefined)
          continue;
        const parsed = parse(FORBIDDEN);
        // What is refused is screened, or no text: a choice, a day, a number, an id.
        const tookIt = JSON.stringify(parsed.data ?? null).includes('8726');
        expect(tookIt, `${field} keeps a text that was not screened`).toBe(false);
      }
    }
  });

  test('there are fields that this would find', async () => {
    const stopped = new Set<string>();
    for (const folder of folders)
      for (const [name, schema] of await schemasOf(folder))
        for (const { name: field, parse } of fieldsOf(`${folder} ${name}`, schema))
          if (parse(FORBIDDEN).error?.issues.some(({ message }) => isScreening(message))) stopped.add(field);
    expect([...stopped]).toEqual(
      expect.arrayContaining([
        'campaigns settingsSchema.codeName',
        'campaigns settingsSchema.purpose',
        'campaigns settingsSchema.issues',
        'one-on-ones talkSchema.issues[]',
        'one-on-ones talkSchema.newIssue',
        'one-on-ones talkSchema.asked',
        'one-on-ones talkSchema.notes',
        'one-on-ones talkSchema.followUpWhat',
        'workers workerSchema.name',
        'workers workerSchema.nickname',
        'workers workerSchema.department',
        'workers workerSchema.shift',
        'workers workerSchema.jobTitle',
        'workers workerSchema.languages[]',
        'workers workerSchema.tags[]',
        'workers workerSchema.phone',
        'workers workerSchema.email',
      ]),
    );
  });
});

test('a coworker added while a one-on-one is logged is screened by name', () => {
  const name = 'Amos (pregnant)';
  const entered = {
    key: '6b0c2a57-6f3c-4a8e-9a0e-0d6f1c3b2a11',
    heldOn: '2026-11-20',
    with: name,
    'with-id': 'new',
    'with-for': name,
  };
  const { talk, problems } = readTalk(entered, '2026-11-22' as Day);
  expect(talk).toBeNull();
  expect(problems['with']).toEqual([{ key: 'screening.pregnancy', values: { words: 'pregnant' } }]);
});

const NOT_FREE = new Set(['status', 'committee', 'startedOn', 'endedOn']);

test.each(WORKER_FIELDS.filter((field) => !NOT_FREE.has(field)))('a cell of a file: %s', (field) => {
  expect(screenOfFile()(field, FORBIDDEN).length).toBeGreaterThan(0);
});
