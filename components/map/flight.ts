import type { Core } from 'cytoscape';
import { boundsOf } from '@/lib/map/bounds';
import type { Point } from '@/lib/map/picture';

/** Where one looks: screen = map × zoom + pan. */
export type Viewport = { readonly zoom: number; readonly pan: Point };

const FLIGHT = 250;
const SHORTEST = 90;
const PADDING = 44;
/** How wide the panel beside the picture is, with the air around it. */
const PANEL = 360;
const BAR = 52;
/** How wide the tools at the start of the picture are, with the air around them; on a phone they stand below it. */
const TOOLS = 60;

/** Flies to one person, no nearer than one looks already, and not behind the panel. */
export function flyTo(cy: Core, point: Point): void {
  const room = roomOf(cy, true);
  const zoom = Math.max(cy.zoom(), 1);
  const pan = { x: room.x + room.width / 2 - point.x * zoom, y: room.y + room.height / 2 - point.y * zoom };
  cy.animate({ zoom, pan }, { duration: flight() });
}

/** Flies so far up that all of these people are in sight, beside the panel if there is one. */
export function flyOver(cy: Core, points: readonly Point[], beside: boolean): void {
  const view = viewOver(cy, points, beside);
  if (view) cy.animate({ zoom: view.zoom, pan: { ...view.pan } }, { duration: flight() });
}

/** Flies to a view, and calls back once there. What it took to get ready since `began` is taken off the flight. */
export function fly(cy: Core, view: Viewport, began: number, onThere: () => void): void {
  cy.stop(true);
  const duration = Math.min(flight(), Math.max(SHORTEST, FLIGHT - (performance.now() - began)));
  cy.animate({ zoom: view.zoom, pan: { ...view.pan } }, { duration, complete: onThere });
}

/** Zooms around the middle of the view. */
export function zoomAround(cy: Core, factor: number): void {
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
}

/** Looks at all of these without flying; from there one can go a little further away still. */
export function lookAtAll(cy: Core, points: readonly Point[]): void {
  const view = viewOver(cy, points, false);
  if (!view) return;
  cy.minZoom(Math.min(0.08, view.zoom * 0.6));
  cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
}

/** The view that is filled by a circle. */
export function viewInto(cy: Core, { x, y, radius }: Point & { readonly radius: number }): Viewport {
  const [width, height] = [cy.width(), cy.height()];
  const zoom = Math.min(1.6, (Math.min(width, height) - 2 * BAR) / (2 * radius));
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } };
}

/** The view in which all of these are in sight; null of nobody. */
export function viewOver(cy: Core, points: readonly Point[], beside: boolean): Viewport | null {
  if (points.length === 0) return null;
  const room = below(roomOf(cy, beside), beside ? BAR : 0);
  const { left, right, top, bottom } = boundsOf(points);
  const padding = Math.min(PADDING, room.width * 0.08);
  const wide = (room.width - 2 * padding) / Math.max(1, right - left);
  const high = (room.height - 2 * padding) / Math.max(1, bottom - top);
  const zoom = Math.min(1.6, wide, high);
  return {
    zoom,
    pan: {
      x: room.x + room.width / 2 - ((left + right) / 2) * zoom,
      y: room.y + room.height / 2 - ((top + bottom) / 2) * zoom,
    },
  };
}

/** The part of the view no tool and no panel lies over: between them, and on a phone above the sheet. */
function roomOf(cy: Core, beside: boolean) {
  const [width, height] = [cy.width(), cy.height()];
  if (width < 700) return { x: 0, y: 0, width, height: beside ? height * 0.62 : height };
  const toTheEnd = getComputedStyle(document.documentElement).direction === 'ltr';
  const panel = beside ? PANEL : 0;
  return { x: toTheEnd ? TOOLS : panel, y: 0, width: width - TOOLS - panel, height };
}

/** The room without the strip at its top where the bar of the focus lies. */
function below<T extends { y: number; height: number }>(room: T, bar: number): T {
  return { ...room, y: room.y + bar, height: room.height - bar };
}

/** In milliseconds: no flight for those whom motion makes sick. */
export function flight(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FLIGHT;
}
