const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a write was sent by a page of ours, from its headers alone. `Sec-Fetch-Site` decides where the browser sends
 * it; else the `Origin` must name the host that was asked. A request with neither is refused.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === hostOf(headers);
}

/** Whether a request may pass: reads from anywhere, writes from our own pages only. */
export function mayPass(request: {
  readonly method: string;
  readonly headers: Pick<Headers, 'get'>;
}): boolean {
  return READS.includes(request.method) || isSameOrigin(request.headers);
}

/** The address the browser asked, as its Origin header would name it. */
export function originOf(headers: Pick<Headers, 'get'>): string {
  return `${headers.get('x-forwarded-proto') ?? 'http'}://${hostOf(headers)}`;
}

function hostOf(headers: Pick<Headers, 'get'>): string {
  return (headers.get('x-forwarded-host') ?? headers.get('host') ?? '').toLowerCase();
}
