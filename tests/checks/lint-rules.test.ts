import { describe, expect, it } from 'vitest';
import { lintProblems } from './lint-problems';

const SEAT = "import 'server-only';\nimport type { Seat } from '@/lib/access/seat';\n";
const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) => `export const l${String(n)} = ${String(n)};`).join('\n');

/** Rule, where the code stands, the code that must fail. */
const REFUSED: [string, string, string][] = [
  ['woven/pure', 'lib/web/now.ts', 'export const now = () => Date.now();'],
  ['woven/pure', 'lib/web/now.ts', 'export const now = () => new Date();'],
  ['woven/pure', 'lib/web/now.ts', 'export const now = () => Date();'],
  ['woven/pure', 'lib/map/now.ts', 'export const now = () => performance.now();'],
  ['woven/pure', 'lib/map/pick.ts', 'export const pick = () => Math.random();'],
  ['woven/pure', 'lib/report/id.ts', 'export const id = () => crypto.randomUUID();'],
  [
    'woven/pure',
    'lib/report/id.ts',
    "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;",
  ],
  ['woven/pure', 'lib/exchange/read.ts', 'export async function read() {}'],
  ['woven/pure', 'lib/exchange/read.ts', 'export const read = (): Promise<void> => Promise.resolve();'],
  ['woven/pure', 'lib/exchange/read.ts', 'export const read = () => { setTimeout(() => 1, 1); };'],
  ['woven/pure', 'lib/web/where.ts', 'export const where = () => process.cwd();'],
  ['woven/pure', 'lib/web/where.ts', "export const where = () => fetch('/');"],
  ['woven/pure', 'lib/web/where.ts', 'export const where = () => globalThis;'],

  [
    'woven/seat-first',
    'lib/workers/queries.ts',
    `${SEAT}export function findWorker(id: string) { return id; }`,
  ],
  ['woven/seat-first', 'lib/workers/queries.ts', `${SEAT}export const findWorker = (seat: string) => seat;`],
  [
    'woven/seat-first',
    'lib/workers/commands.ts',
    `${SEAT}export const add = cache(async (id: string) => id);`,
  ],
  ['woven/seat-first', 'lib/workers/commands.ts', `${SEAT}export const LIMIT = 3;`],
  ['woven/seat-first', 'lib/workers/commands.ts', `${SEAT}const add = (id: string) => id;\nexport { add };`],
  ['woven/seat-first', 'lib/workers/commands.ts', `${SEAT}export { add } from './add';`],
  [
    'woven/seat-first',
    'lib/workers/queries.ts',
    "import 'server-only';\ntype Seat = 1;\nexport const a = (seat: Seat) => seat;",
  ],
  [
    'woven/seat-first',
    'lib/workers/queries.ts',
    "import type { Seat } from '@/lib/access/seat';\nexport const a = (seat: Seat) => seat;",
  ],

  ['woven/submit-only', 'lib/workers/actions.ts', "'use server';\nexport async function addWorker() {}"],
  ['woven/submit-only', 'lib/workers/actions.ts', "'use server';\nexport function submitWorker() {}"],
  ['woven/submit-only', 'lib/workers/actions.ts', "'use server';\nexport const submitLimit = 3;"],
  ['woven/submit-only', 'lib/workers/actions.ts', "'use server';\nexport type Answer = string;"],
  ['woven/submit-only', 'lib/workers/actions.ts', 'export async function submitWorker() {}'],

  ['woven/no-literal-text', 'components/a.tsx', 'export const A = () => <p>Hello</p>;'],
  ['woven/no-literal-text', 'components/a.tsx', "export const A = () => <p>{'Hello'}</p>;"],
  ['woven/no-literal-text', 'components/a.tsx', 'export const A = ({ n }: P) => <p>{`${n} people`}</p>;'],
  ['woven/no-literal-text', 'components/a.tsx', "export const A = ({ n }: P) => <p>{n ? 'yes' : null}</p>;"],
  ['woven/no-literal-text', 'components/a.tsx', 'export const A = () => <input aria-label="Name" />;'],
  ['woven/no-literal-text', 'app/page.tsx', "export const metadata = { title: 'Home' };"],

  ['woven/logical-classes', 'components/a.tsx', 'export const A = () => <p className="ml-2" />;'],
  ['woven/logical-classes', 'components/a.tsx', 'export const A = () => <p className="md:-mr-[3px]" />;'],
  ['woven/logical-classes', 'components/a.tsx', 'export const A = () => <p className="flex text-left" />;'],
  ['woven/logical-classes', 'components/a.tsx', 'export const A = () => <p className="hover:left-0" />;'],
  ['woven/logical-classes', 'components/a.tsx', "export const wide = 'border-l rounded-tr-lg';"],

  ['no-restricted-syntax', 'components/a.tsx', 'export const A = () => <p style={{ color: x }} />;'],
  ['no-restricted-syntax', 'components/a.tsx', 'export default function A() {}'],
  ['no-restricted-syntax', 'lib/web/a.ts', "export * from './b';"],
  ['no-restricted-syntax', 'lib/db/a.ts', 'export const a = process.env.HOME;'],
  ['no-restricted-syntax', 'tests/web/a.test.ts', "it.skip('later', () => {});"],
  ['no-restricted-syntax', 'tests/web/a.test.ts', "describe.only('now', () => {});"],
  ['no-restricted-imports', 'lib/web/a.ts', "import { b } from '../map/b';\nexport const a = b;"],
  ['no-restricted-imports', 'lib/web/a.ts', "import { b } from './b.ts';\nexport const a = b;"],
  ['no-console', 'lib/workers/a.ts', "console.log('Amos');"],
  ['no-warning-comments', 'lib/web/a.ts', '// TODO later\nexport const a = 1;'],
  ['max-lines', 'lib/web/a.ts', lines(201)],
  ['max-lines-per-function', 'lib/web/a.ts', `export function a() {\n${'  b();\n'.repeat(60)}}`],
  ['complexity', 'lib/web/a.ts', `export const a = (n: number) => ${'n === 1 ? 1 : '.repeat(10)}0;`],
  ['jsx-a11y/alt-text', 'components/a.tsx', 'export const A = () => <img src="/a.png" />;'],
  [
    'jsx-a11y/click-events-have-key-events',
    'components/a.tsx',
    'export const A = () => <div onClick={b} />;',
  ],
  [
    'jsx-a11y/label-has-associated-control',
    'components/a.tsx',
    'export const A = () => <label htmlFor="a" />;',
  ],
  ['react-hooks/rules-of-hooks', 'components/a.tsx', 'export function A() { if (b) { useState(1); } }'],
];

const ALLOWED: [string, string][] = [
  [
    'lib/web/day.ts',
    'export const dayOf = (at: Date, Date2 = new Date(0)) => new Date(at.getTime()) && Date2;',
  ],
  ['lib/web/own.ts', 'export const next = (random: () => number, crypto: number) => random() + crypto;'],
  [
    'lib/workers/queries.ts',
    `${SEAT}export type Row = { id: string };\nexport const list = cache(async (seat: Seat) => seat);`,
  ],
  [
    'lib/workers/commands.ts',
    `${SEAT}export async function add(seat: Seat, name: string) { return [seat, name]; }`,
  ],
  ['lib/workers/actions.ts', "'use server';\nexport async function submitWorker() { await add(); }"],
  [
    'components/a.tsx',
    'export const A = () => <p className="ms-2 start-0 text-start border-s">{t(\'a.b\')} · 3</p>;',
  ],
  ['components/a.tsx', "export const status = 'left';"],
  ['app/page.tsx', 'export default function Page() { return null; }'],
  ['tests/web/a.test.ts', "it('holds', () => {});"],
];

describe('the house’s lint rules', () => {
  it.each(REFUSED)('%s refuses in %s: %s', async (rule, file, code) => {
    expect(await lintProblems(file, code)).toContain(rule);
  });

  it.each(ALLOWED)('lets pass in %s: %s', async (file, code) => {
    expect(await lintProblems(file, code)).toEqual([]);
  });

  it('cannot be switched off by a comment', async () => {
    const code = '/* eslint-disable */\nexport const now = () => Date.now();';
    expect(await lintProblems('lib/web/now.ts', code)).toContain('woven/pure');
  });
});
