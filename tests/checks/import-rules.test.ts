import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Rule, who imports, what is imported. */
const REFUSED: [string, string, string][] = [
  ['pure-floor', 'lib/web/a.ts', '@/lib/forms/answer'],
  ['pure-floor', 'lib/map/a.ts', '@/lib/workers/queries'],
  ['pure-floor', 'lib/report/a.ts', 'react'],
  ['pure-floor', 'lib/exchange/a.ts', 'node:fs'],
  ['web-is-the-floor', 'lib/web/b.ts', '@/lib/map/free'],
  ['web-is-the-floor', 'lib/web/c.ts', 'd3-force'],
  ['database-behind-queries-and-commands', 'app/a/page.tsx', '@/lib/db/client'],
  ['database-behind-queries-and-commands', 'components/a.tsx', '@/lib/db/client'],
  ['database-behind-queries-and-commands', 'lib/workers/actions.ts', '@/lib/db/client'],
  ['database-behind-queries-and-commands', 'lib/workers/roster.ts', '@/lib/db/client'],
  ['database-behind-queries-and-commands', 'proxy.ts', '@/lib/db/client'],
  ['prisma-behind-lib-db', 'lib/workers/queries.ts', '@/prisma/generated/client'],
  ['prisma-behind-lib-db', 'lib/workers/commands.ts', '@prisma/client'],
  ['no-commands-in-pages', 'app/b/page.tsx', '@/lib/workers/commands'],
  ['no-commands-in-pages', 'components/workers/form.tsx', '@/lib/workers/commands'],
  ['components-are-given-props', 'components/workers/list.tsx', '@/lib/workers/queries'],
  ['components-are-given-props', 'components/workers/seat.tsx', '@/lib/access/seat'],
  ['lib-below-app', 'lib/workers/free.ts', '@/components/free'],
  ['lib-below-app', 'lib/workers/open.ts', '@/app/free'],
  ['components-below-app', 'components/open.tsx', '@/app/free'],
  ['actions-are-for-forms', 'lib/ties/free.ts', '@/lib/workers/actions'],
  ['cytoscape-behind-the-map', 'components/workers/web.tsx', 'cytoscape'],
  ['cytoscape-behind-the-map', 'lib/map/draw.ts', 'cytoscape'],
  ['next-auth-behind-access', 'app/c/page.tsx', 'next-auth'],
  ['next-auth-behind-access', 'lib/workers/session.ts', 'next-auth/react'],
  ['ui-knows-no-noun', 'components/ui/button.tsx', '@/lib/web/free'],
  ['ui-knows-no-noun', 'components/ui/field.tsx', '@/components/free'],
  ['schemas-are-isomorphic', 'lib/ties/schema.ts', '@/lib/access/seat'],
  ['schemas-are-isomorphic', 'lib/people/schema.ts', '@/lib/workers/queries'],
  ['schemas-know-only-zod', 'lib/cards/schema.ts', 'next'],
  ['schemas-know-only-zod', 'lib/drives/schema.ts', 'node:crypto'],
  ['queries-do-not-write', 'lib/ties/queries.ts', '@/lib/workers/commands'],
  ['policy-is-pure', 'lib/access/policy.ts', '@/lib/access/seat'],
  ['no-dumping-grounds', 'lib/ties/free2.ts', '@/lib/ties/utils'],
  ['no-dumping-grounds', 'app/d/page.tsx', '@/components/index'],
  ['source-below-tests', 'lib/ties/free3.ts', '@/tests/free'],
  ['no-dev-packages-at-run-time', 'lib/ties/free4.ts', 'fast-check'],
  ['resolvable', 'lib/ties/free5.ts', '@/lib/nowhere'],
  ['no-cycles', 'lib/turns/one.ts', '@/lib/turns/two'],
];

const ALLOWED: [string, string][] = [
  ['lib/turns/two.ts', '@/lib/turns/one'],
  ['lib/map/pure.ts', 'd3-force'],
  ['lib/exchange/pure.ts', 'csv-parse'],
  ['lib/report/pure.ts', '@/lib/web/free'],
  ['lib/members/queries.ts', '@/lib/db/client'],
  ['lib/members/commands.ts', '@/lib/members/queries'],
  ['lib/members/schema.ts', '@/lib/web/free'],
  ['lib/members/schema.ts', 'zod'],
  ['lib/members/actions.ts', '@/lib/members/commands'],
  ['lib/access/auth.ts', 'next-auth'],
  ['lib/access/session.ts', '@/lib/db/client'],
  ['lib/db/prisma.ts', '@/prisma/generated/client'],
  ['app/api/auth/[...nextauth]/route.ts', 'next-auth'],
  ['app/campaigns/one-on-ones/route.ts', '@/lib/workers/commands'],
  ['app/e/page.tsx', '@/lib/members/actions'],
  ['app/f/page.tsx', '@/lib/workers/queries'],
  ['components/map/canvas.tsx', 'cytoscape'],
  ['components/ui/problems.tsx', '@/lib/forms/answer'],
  ['components/workers/card.tsx', '@/lib/web/free'],
];

/** Everything imported above that no rule needs to look into. */
const PLAIN = [
  ...[
    'lib/forms/answer',
    'lib/map/free',
    'lib/web/free',
    'lib/db/client',
    'lib/access/seat',
    'lib/ties/utils',
  ],
  ...['components/free', 'components/index', 'app/free', 'tests/free', 'prisma/generated/client'],
  ...['lib/workers/queries', 'lib/workers/commands', 'lib/workers/actions', 'lib/members/actions'],
];

const importsOf = new Map<string, string[]>(PLAIN.map((file) => [`${file}.ts`, []]));
for (const [file, target] of [...REFUSED.map(([, from, to]) => [from, to] as const), ...ALLOWED]) {
  importsOf.set(file, [...(importsOf.get(file) ?? []), target]);
}

describe('the house’s import rules', () => {
  const house = mkdtempSync(path.join(tmpdir(), 'woven-imports-'));
  const found: string[] = [];

  beforeAll(() => {
    for (const [file, targets] of importsOf) {
      const at = path.join(house, file);
      mkdirSync(path.dirname(at), { recursive: true });
      const text = targets.map(
        (target, n) => `import * as i${String(n)} from '${target}';\nvoid i${String(n)};`,
      );
      writeFileSync(at, [...text, 'export const here = 1;', ''].join('\n'));
    }
    for (const file of ['node_modules', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      symlinkSync(path.join(root, file), path.join(house, file));
    }
    found.push(...violations(house));
  });

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(REFUSED)('%s: %s may not import %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(found.filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });
});

/** `rule file` for each violation in a tree that has its own copy of the configuration. */
function violations(folder: string): string[] {
  const arguments_ = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const answer = runAnyway(path.join(root, 'node_modules/.bin/depcruise'), [
    ...arguments_,
    ...['app', 'components', 'lib', 'proxy.ts'],
  ]);
  const { summary } = JSON.parse(answer) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);

  function runAnyway(command: string, given: string[]): string {
    try {
      return execFileSync(command, given, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
    } catch (problem) {
      return (problem as { stdout: string }).stdout;
    }
  }
}
