/**
 * Whether a write was sent by a page of ours, from its headers alone. `Sec-Fetch-Site` decides where the browser sends
 * it; else the `Origin` must name the host that was asked. A request with neither is refused.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('host');
  return origin !== null && host !== null && hostOf(origin) === host.toLowerCase();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
