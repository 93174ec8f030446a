/** A route as Next's build writes it down. */
export type KnownRoute = { readonly page: string; readonly regex: string };

/** What stands for a path that is no route of ours: it may be anything somebody typed. */
const NO_ROUTE = '/_unknown';

/** A function from the path of a request to the pattern of its route; what was asked for never shows in it. */
export function routePatterns(routes: readonly KnownRoute[]): (url: string) => string {
  const known = routes.map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  return (url) => {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    if (path.startsWith('/_next/')) return '/_next';
    return known.find(({ matches }) => matches.test(path))?.page ?? NO_ROUTE;
  };
}
