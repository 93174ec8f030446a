import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { writeWeb, type DrawnWeb } from './drawn-web';
import { dragged, heapOf, middleOf, wheeled, type Frames } from './frames';

export const PEERS = ['cytoscape', 'sigma', 'force-graph'] as const;

/** What one peer needs for a whole web: to show it, to move it by a step, and to keep it. */
export type PeerFound = {
  readonly peer: (typeof PEERS)[number];
  /** Milliseconds from navigation to the first picture: the middle of some visits. */
  readonly first: number;
  readonly pan: Frames;
  readonly zoom: Frames;
  /** Megabytes. */
  readonly heap: number;
};

const PAGE = `<!doctype html><meta charset="utf-8"><title>peer</title>
<style>html,body,#drawn{margin:0;height:100%;overflow:hidden}</style><div id="drawn"></div>
<script type="module" src="/page.js"></script>`;

const VISITS = 3;
/** Some take nearly a second a step. */
const STEPS = 30;

/** Shows the same web with each of the peers, one after the other. */
export async function measurePeers(browser: Browser, web: DrawnWeb): Promise<readonly PeerFound[]> {
  const served = await serve(web);
  try {
    const found: PeerFound[] = [];
    for (const peer of PEERS) found.push(await measurePeer(browser, `${served.origin}/#${peer}`, peer));
    return found;
  } finally {
    served.close();
  }
}

async function measurePeer(
  browser: Browser,
  address: string,
  peer: (typeof PEERS)[number],
): Promise<PeerFound> {
  const firsts: number[] = [];
  for (let visit = 1; ; visit++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await page.waitForFunction('window.firstPicture !== undefined', undefined, { timeout: 120_000 });
    firsts.push(Number(await page.evaluate('window.firstPicture')));
    if (visit < VISITS) {
      await page.close();
      continue;
    }
    const heap = await heapOf(page);
    const zoom = await wheeled(page, page.locator('#drawn'), STEPS);
    const pan = await dragged(page, page.locator('#drawn'), STEPS);
    await page.close();
    return { peer, first: middleOf(firsts), pan, zoom, heap };
  }
}

async function serve(web: DrawnWeb): Promise<{ readonly origin: string; readonly close: () => void }> {
  const bundled = await build({
    entryPoints: ['tests/bench/map-peers-page.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundled.outputFiles[0]?.contents ?? new Uint8Array();
  const answers: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
    '/': ['text/html', PAGE],
    '/page.js': ['text/javascript', script],
    '/web': ['application/octet-stream', writeWeb(web)],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => server.close(),
  };
}
