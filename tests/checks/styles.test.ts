import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))\b(?=\s*[:;])/m;

it.each(['a { margin-left: 1px }', 'a{left:0}', 'a { text-align: right; }'])('%s would be refused', (css) => {
  expect(css).toMatch(PHYSICAL);
});

it('style sheets say start and end, never left and right', () => {
  for (const file of styleSheets('app')) {
    expect.soft(PHYSICAL.exec(readFileSync(file, 'utf8'))?.[0], file).toBeUndefined();
  }
});

function styleSheets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(folder, file));
}
