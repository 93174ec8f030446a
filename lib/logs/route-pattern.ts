/** A route as Next's build writes it down. */
export type KnownRoute = { readonly page: string; readonly regex: string };

/** What stands for a path that is no route of ours: it may be anything somebody typed. */
const NO_ROUTE = '/_unknown';

/** What the door answers itself, which is in no list of Next's. */
const AT_THE_DOOR = ['/healthz', '/readyz', '/metrics'];

/** A function from the path of a request to the pattern of its route; what was asked for never shows in it. */
export function routePatterns(routes: readonly KnownRoute[]): (url: string) => string {
  const known = routes.map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  return (url) => {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    if (path.startsWith('/_next/')) return '/_next';
    if (AT_THE_DOOR.includes(path)) return path;
    return known.find(({ matches }) => matches.test(path))?.page ?? NO_ROUTE;
  };
}
