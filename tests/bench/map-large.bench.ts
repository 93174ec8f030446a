/**
 * The map at the size of JFK8 in a real running Woven: `npm run bench map-large [-- PEOPLE LINES]`.
 * 8,300 people and 40,000 lines, brought in through the import, looked at in headless Chromium with software rendering at
 * 1440 × 900. The peers show the same people and lines at the same places in the same run, all of them at once.
 */
import { chromium, type Page } from '@playwright/test';
import type { MapPicture } from '@/lib/map/picture';
import { launchOptions } from '@/tests/e2e/browser';
import { askedPicture } from './asked-picture';
import { openBigPlace } from './big-place';
import type { DrawnWeb } from './drawn-web';
import { Figures } from './figures';
import { dragged, heapOf, middleOf, wheeled, type Frames } from './frames';
import { flownTo, intoCircle, outAgain, transferOf, visit, WATCH } from './map-page';
import { measurePeers, type PeerFound } from './map-peers';

const VISITS = 5;
/** Every second or third is counted: a step is over with the frame after its own. */
const STEPS = 1_200;
const [people = 8_300, lines = 40_000] = process.argv.slice(2).map(Number);

const figures = new Figures(`${String(people)} people, ${String(lines)} lines`);
const browser = await chromium.launch(launchOptions);
try {
  const { page, campaign, close } = await openBigPlace(browser, people, lines);
  try {
    const map = `${campaign}/map`;
    await page.addInitScript(WATCH);
    const picture = await pictureOf(page, map);
    const first = await measureVisits(page, map);
    await measureMoving(page, map, picture);
    const peers = await measurePeers(browser, drawnOf(picture));
    notePeers(first, peers);
  } finally {
    await close();
  }
} finally {
  await browser.close();
}
figures.print();

/** The picture as the browser is given it. Asking for it also warms the server. */
async function pictureOf(page: Page, map: string): Promise<MapPicture> {
  await visit(page, map);
  return askedPicture(page, map);
}

async function measureVisits(page: Page, map: string): Promise<number> {
  const visits = [];
  for (let run = 0; run < VISITS; run++) visits.push(await visit(page, map));
  const first = middleOf(visits.map((seen) => seen.first));
  figures.note('navigation to first meaningful picture', { found: first, most: 800, unit: 'ms' });
  figures.note('navigation to settled', { found: middleOf(visits.map((seen) => seen.settled)), unit: 'ms' });
  const [web = 0, names = 0] = await transferOf(page, map, ['/map/web', '/map/names']);
  figures.note('transfer, compressed: the web', { found: web / 1_000, most: 400, unit: 'kB' });
  figures.note('transfer, compressed: the names', { found: names / 1_000, unit: 'kB' });
  figures.note('page heap', { found: await heapOf(page), most: 150, unit: 'MB' });
  return first;
}

async function measureMoving(page: Page, map: string, picture: MapPicture): Promise<void> {
  const drawn = page.locator('[data-settled]');
  noteFrames('zoom from afar, a frame', await wheeled(page, drawn, STEPS));
  noteFrames('pan from afar, a frame', await dragged(page, drawn, STEPS));
  // Moving has led elsewhere: back to where all circles are in sight.
  await visit(page, map);
  const sizes = picture.circles.map((circle) => circle.people);
  const most = Math.max(...sizes);
  const into: number[] = [];
  for (let run = 0; run < VISITS; run++) {
    into.push(await intoCircle(page, sizes.indexOf(most), most));
    if (run < VISITS - 1) await outAgain(page);
  }
  figures.note(`into a circle of ${String(most)} people`, { found: middleOf(into), most: 300, unit: 'ms' });
  noteFrames('zoom in a circle, a frame', await wheeled(page, drawn, STEPS));
  noteFrames('pan in a circle, a frame', await dragged(page, drawn, STEPS));
  const flown: number[] = [];
  for (let run = 0; run < VISITS; run++) {
    const { label = '', id = '' } = picture.people[Math.floor(((run + 0.5) / VISITS) * people)] ?? {};
    flown.push(await flownTo(page, label, id));
  }
  figures.note('search to flown there', { found: middleOf(flown), most: 600, unit: 'ms' });
}

function noteFrames(what: string, { count, middle, p95 }: Frames): void {
  const counted = `${String(count)} steps`;
  figures.note(`${what}: median`, { found: middle, most: 20, unit: 'ms', more: counted });
  figures.note(`${what}: p95`, { found: p95, most: 50, unit: 'ms', more: counted });
}

function notePeers(ours: number, peers: readonly PeerFound[]): void {
  for (const { peer, first, pan, zoom, heap } of peers) {
    figures.note(`${peer}: all of it, first picture`, { found: first, unit: 'ms' });
    figures.note(`${peer}: a pan step, median`, {
      found: pan.middle,
      unit: 'ms',
      more: `p95 ${pan.p95.toFixed(0)}`,
    });
    figures.note(`${peer}: a zoom step, median`, {
      found: zoom.middle,
      unit: 'ms',
      more: `p95 ${zoom.p95.toFixed(0)}`,
    });
    figures.note(`${peer}: page heap`, { found: heap, unit: 'MB' });
  }
  const cytoscape = peers.find(({ peer }) => peer === 'cytoscape')?.first ?? 0;
  figures.note('sooner than Cytoscape alone', { found: cytoscape / ours, least: 5, unit: '×' });
}

function drawnOf({ people: all, lines: { from, to, trust } }: MapPicture): DrawnWeb {
  const along = (axis: 'x' | 'y') => Float32Array.from(all, (person) => person[axis]);
  return { x: along('x'), y: along('y'), from, to, trust };
}
