import type { Page } from '@playwright/test';

/** When what was first there, in milliseconds from navigation. */
export type Seen = {
  /** Bubbles or people that say something: the still picture, or the drawn one if it is sooner. */
  readonly first: number;
  /** The map is drawn and can be worked with. */
  readonly settled: number;
};

const PATIENCE = 120_000;

/** Looks at each frame for what is there; it must be told before the page is opened. */
export const WATCH = `(() => {
  const seen = (window.seen = { first: 0, settled: 0 });
  const look = () => {
    const frame = document.querySelector('[role="group"] svg circle, [data-settled]');
    if (frame && !seen.first) requestAnimationFrame(() => (seen.first ||= performance.now()));
    if (document.querySelector('[data-settled]')) {
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.settled ||= performance.now())));
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Opens the map and says when what could be seen. */
export async function visit(page: Page, address: string): Promise<Seen> {
  await page.goto(address, { waitUntil: 'commit' });
  await until(page, 'window.seen && window.seen.settled > 0');
  const seen: unknown = await page.evaluate('window.seen');
  return seen as Seen;
}

/** Bytes as they came over the wire, of the answers whose address holds each of these words. */
export async function transferOf(
  page: Page,
  address: string,
  words: readonly string[],
): Promise<readonly number[]> {
  const sizes = words.map(() => 0);
  const weighing: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const at = words.findIndex((word) => new URL(request.url()).pathname.endsWith(word));
    if (at < 0) return;
    weighing.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        sizes[at] = (sizes[at] ?? 0) + responseBodySize + responseHeadersSize;
      }),
    );
  });
  await visit(page, address);
  // That a request is finished may be told after its answer was drawn.
  await page.waitForTimeout(1_000);
  await Promise.all(weighing);
  page.removeAllListeners('requestfinished');
  return sizes;
}

/** The drawn map, as Cytoscape leaves it on its container. */
const CY = `document.querySelector('[data-settled]')._cyreg.cy`;

/**
 * Milliseconds from an input to the frame after the view stands still again and what was asked for is there.
 * @param kind the event that counts as the input
 * @param isThere asked in each frame, of the drawn map `cy`
 */
async function untilStill(
  page: Page,
  kind: 'pointerdown' | 'keydown',
  isThere: string,
  input: () => Promise<void>,
): Promise<number> {
  await page.evaluate(`(() => {
    const cy = ${CY};
    const zoom = cy.zoom(), pan = { ...cy.pan() };
    window.spent = 0;
    addEventListener('${kind}', () => {
      const began = performance.now();
      const look = () => {
        const moved = cy.zoom() !== zoom || cy.pan().x !== pan.x || cy.pan().y !== pan.y;
        if (moved && !cy.animated() && (${isThere})) requestAnimationFrame(() => (window.spent = performance.now() - began));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  })()`);
  await input();
  await until(page, 'window.spent > 0');
  return Number(await page.evaluate('window.spent'));
}

/** Clicks the bubble of a circle and waits until its people are there. */
export async function intoCircle(page: Page, circle: number, people: number): Promise<number> {
  await until(page, `${CY}.getElementById('c:${String(circle)}').nonempty()`);
  const at: unknown = await page.evaluate(`(() => {
    const box = document.querySelector('[data-settled]').getBoundingClientRect();
    const { x, y } = ${CY}.getElementById('c:${String(circle)}').renderedPosition();
    return [box.x + x, box.y + y];
  })()`);
  const [x = 0, y = 0] = at as readonly number[];
  const isThere = `cy.nodes('[id ^= "p:"]').length >= ${String(Math.min(people, 600))}`;
  return untilStill(page, 'pointerdown', isThere, () => page.mouse.click(x, y));
}

/** Back from a circle to all of them. */
export async function outAgain(page: Page): Promise<void> {
  await untilStill(page, 'keydown', 'true', () => page.keyboard.press('Escape'));
}

/** Finds somebody by name and waits until one has flown there. */
export async function flownTo(page: Page, name: string, id: string): Promise<number> {
  const box = page.getByRole('combobox', { name: 'Find a coworker' });
  await box.fill(name);
  return untilStill(page, 'keydown', `cy.getElementById('p:${id}').nonempty()`, () => box.press('Enter'));
}

/** Playwright's own way of waiting evaluates text in the page, which our policy refuses. */
async function until(page: Page, isSo: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if ((await page.evaluate(`Boolean(${isSo})`)) === true) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`${isSo} did not come true`);
}
