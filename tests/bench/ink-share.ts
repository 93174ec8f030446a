import type { Page } from '@playwright/test';

/** A disc on the screen, in pixels of the page. */
type Disc = { readonly x: number; readonly y: number; readonly radius: number };

export type InkShare = {
  readonly zoom: number;
  /** Of the ground people stand on, the part that is line ink. */
  readonly share: number;
  /** How far from paper towards ink that ground is on average, lines between lines included. */
  readonly mean: number;
  readonly people: number;
  readonly lines: number;
};

/** What of Cytoscape the measure needs; it leaves itself with its container. */
type Core = {
  zoom: () => number;
  pan: () => { x: number; y: number };
  width: () => number;
  height: () => number;
  viewport: (view: { zoom: number; pan: { x: number; y: number } }) => void;
  nodes: (selector: string) => { map: <T>(of: (node: Node) => T) => T[] };
  edges: (selector: string) => { length: number };
};
type Node = { id: () => string; position: () => { x: number; y: number }; data: (key: string) => unknown };

/**
 * How much of the drawn map is line ink at some zooms over a place of it, by what a screenshot shows of lines: marks and names are
 * hidden. The ground is where people stand, in sight: within 40 pixels at zoom 1 of somebody near, or inside a bubble; the people's
 * own discs are left out of it, and so, inside bubbles, are the coloured dots of the layer. A pixel is line ink when it is further than an eighth of the way from paper to ink.
 */
export async function inkSharesOver(
  page: Page,
  place: { readonly x: number; readonly y: number },
  zooms: readonly number[],
  folder?: string,
): Promise<InkShare[]> {
  const hidden = await page.addStyleTag({
    content:
      '[data-frame] > :not([data-quiet], [data-far], [data-settled]) { visibility: hidden !important }',
  });
  const shares: InkShare[] = [];
  for (const zoom of zooms) {
    await page.evaluate(look, { ...place, zoom });
    // As long as it takes until people have sunk in and lines are dressed for here.
    await page.waitForTimeout(700);
    await page.locator('canvas[data-quiet][data-sharp]').waitFor({ state: 'attached' });
    const frame = page.locator('[data-frame] > [data-settled]');
    const shot = await frame.screenshot(folder ? { path: `${folder}/ink-${zoom.toFixed(2)}.png` } : {});
    shares.push({ zoom, ...(await page.evaluate(count, shot.toString('base64'))) });
  }
  await hidden.evaluate((style) => (style as HTMLElement).remove());
  return shares;
}

/** The middles of the circle with the longest lines for its size, and of the middle one, as the bubbles know them. */
export async function circlesOf(page: Page): Promise<(Disc & { at: number })[]> {
  return page.evaluate(() => {
    const container = document.querySelector('[data-settled]') as unknown as { _cyreg: { cy: Core } };
    return container._cyreg.cy.nodes('.circle').map((node) => ({
      ...node.position(),
      radius: Number(node.data('size')) / 2,
      at: Number(node.id().slice(2)),
    }));
  });
}

function look({ x, y, zoom }: { x: number; y: number; zoom: number }): void {
  const container = document.querySelector('[data-settled]') as unknown as { _cyreg: { cy: Core } };
  const { cy } = container._cyreg;
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

async function count(shot: string): Promise<Omit<InkShare, 'zoom'>> {
  const container = document.querySelector('[data-settled]') as unknown as { _cyreg: { cy: Core } };
  const { cy } = container._cyreg;
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const sharp = image.width / cy.width();
  const discsOf = (kind: 'c:' | 'p:', radius: (size: number) => number): Disc[] =>
    cy.nodes(`[id ^= "${kind}"]`).map((node) => ({
      x: (node.position().x * cy.zoom() + cy.pan().x) * sharp,
      y: (node.position().y * cy.zoom() + cy.pan().y) * sharp,
      radius: radius((Number(node.data('size')) / 2) * cy.zoom()) * sharp,
    }));
  const sheet = (): CanvasRenderingContext2D => {
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    return canvas.getContext('2d', { willReadFrequently: true })!;
  };
  const fill = (canvas: CanvasRenderingContext2D, discs: readonly Disc[], colour: string): void => {
    canvas.fillStyle = colour;
    for (const { x, y, radius } of discs) {
      canvas.beginPath();
      canvas.arc(x, y, radius, 0, 2 * Math.PI);
      canvas.fill();
    }
  };
  const ground = sheet();
  fill(
    ground,
    discsOf('c:', (radius) => radius),
    '#a0a0a0',
  );
  fill(
    ground,
    discsOf('p:', () => 40 * cy.zoom()),
    '#fff',
  );
  fill(
    ground,
    discsOf('p:', (radius) => radius + 2),
    '#000',
  );
  const picture = sheet();
  picture.drawImage(image, 0, 0);
  const colour = (name: string): number[] => {
    const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim().slice(1);
    return [0, 2, 4].map((from) => Number.parseInt(value.slice(from, from + 2), 16));
  };
  const [paper, ink] = [colour('paper'), colour('ink')];
  const whole = Math.hypot(...paper.map((part, at) => part - (ink[at] ?? 0)));
  const [is, pixels] = [ground, picture].map(
    (canvas) => canvas.getImageData(0, 0, image.width, image.height).data,
  );
  const isGrey = (at: number): boolean => {
    const ways = paper.map(
      (part, channel) => (part - (pixels![at + channel] ?? 0)) / (part - (ink[channel] ?? 0)),
    );
    return Math.max(...ways) - Math.min(...ways) < 0.15 * Math.max(...ways);
  };
  let [all, inked, way] = [0, 0, 0];
  for (let at = 0; at < pixels!.length; at += 4) {
    if ((is![at] ?? 0) < 128) continue;
    const far = Math.hypot(...paper.map((part, channel) => part - (pixels![at + channel] ?? 0))) / whole;
    all += 1;
    way += far;
    // In a bubble people are but coloured dots of the layer: there only what is as grey as ink counts.
    if (far > 1 / 8 && ((is![at] ?? 0) > 200 || isGrey(at))) inked += 1;
  }
  return {
    share: inked / Math.max(1, all),
    mean: way / Math.max(1, all),
    people: cy.nodes('[id ^= "p:"]').map(() => 1).length,
    lines: cy.edges('[trust]').length,
  };
}
