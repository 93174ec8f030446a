import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A server action as the build knows it. */
export type Action = {
  readonly id: string;
  /** Where it is written and what it is called, such as `lib/workers/actions.ts submitNewWorker`. */
  readonly name: string;
  /** How many arguments it takes. */
  readonly takes: number;
  /** The pages that send it, as route patterns. */
  readonly pages: readonly string[];
};

/** A page or a route handler, as a pattern such as `/campaigns/[campaignId]`. */
export type Route = { readonly pattern: string; readonly kind: 'page' | 'handler' };

const routes = z.record(z.string(), z.string());
const references = z.object({
  node: z.record(
    z.string(),
    z.object({
      workers: z.record(z.string(), z.unknown()),
      filename: z.string(),
      exportedName: z.string(),
    }),
  ),
});

/** Every address the build answers: a new page is among them without anybody thinking of it. */
export function everyRoute(): readonly Route[] {
  return Object.entries(routesByFile('.next')).map(([file, pattern]) => ({
    pattern,
    kind: file.endsWith('/route') ? 'handler' : 'page',
  }));
}

/** Every server action of a build. */
export function everyAction(build = '.next'): readonly Action[] {
  const byFile = routesByFile(build);
  const { node } = references.parse(readJson(build, 'server/server-reference-manifest.json'));
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    takes: argumentsOf(id),
    pages: Object.keys(workers).flatMap((file) => byFile[file.replace(/^app/, '')] ?? []),
  }));
}

/** The one action of this exported name; with `file` where several are called so. */
export function actionNamed(exportedName: string, file = ''): Action {
  const [found, ...others] = everyAction().filter(
    ({ name }) => name.endsWith(` ${exportedName}`) && name.includes(file),
  );
  if (!found || others.length > 0) throw new Error(`there is not one action ${file} ${exportedName}`);
  return found;
}

/** Bits 1 to 6 of an action's first byte say which arguments it uses, the first one highest. */
function argumentsOf(id: string): number {
  const mask = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0b11_1111;
  return mask.toString(2).padStart(6, '0').lastIndexOf('1') + 1;
}

function routesByFile(build: string): Readonly<Record<string, string>> {
  return routes.parse(readJson(build, 'app-path-routes-manifest.json'));
}

function readJson(build: string, file: string): unknown {
  return JSON.parse(readFileSync(path.resolve(build, file), 'utf8'));
}
