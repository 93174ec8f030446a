/** The request header in which our proxy says which page was asked for. It proves nothing: a client can write it too. */
export const PATH_HEADER = 'x-woven-path';

const OWN = 'https://own.invalid';

/**
 * A path of ours to go to, from a text anybody may have written: whatever would lead elsewhere becomes `otherwise`.
 * @returns path and search, beginning with exactly one slash
 */
export function ownPath(text: string, otherwise = '/campaigns'): string {
  if (!text.startsWith('/') || !URL.canParse(text, OWN)) return otherwise;
  const { origin, pathname, search } = new URL(text, OWN);
  // A path that itself begins with two slashes names another host once it stands alone.
  const isOurs =
    origin === OWN && !/^\/[/\\]/.test(pathname) && !/^\/(api|prove|lock|sign-out)(\/|$)/.test(pathname);
  return isOurs ? `${pathname}${search}` : otherwise;
}
