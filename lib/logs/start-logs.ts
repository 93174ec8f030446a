import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { log } from './log';
import { quietConsole } from './quiet-console';
import { logRequests } from './request-log';
import { routePatterns, type KnownRoute } from './route-pattern';

const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** Starts the log of a server: a line for each request, and no words from anybody's `console`. */
export function startLogs({ isQuiet }: { readonly isQuiet: boolean }): void {
  logRequests(routePatterns(knownRoutes()));
  if (isQuiet) quietConsole();
  log.info('server.started');
}

function knownRoutes(): readonly KnownRoute[] {
  const file = '.next/routes-manifest.json';
  if (!existsSync(/* turbopackIgnore: true */ file)) return [];
  const found = manifest.safeParse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')));
  return found.success ? [...found.data.staticRoutes, ...found.data.dynamicRoutes] : [];
}
