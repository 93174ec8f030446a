import type { Core } from 'cytoscape';
import type { MapPicture, Point } from '@/lib/map/picture';
import { radiusOf } from '@/lib/map/picture';
import type { Ink } from './ink';
import { readInk } from './ink';
import { paintOver } from './paint';
import type { Scene, View } from './scene';

/** Where the view looks. */
export function viewOf(cy: Core, boost: number): View {
  return { zoom: cy.zoom(), pan: { ...cy.pan() }, boost, width: cy.width(), height: cy.height() };
}

/** Everybody who is not hidden; of a web with circles, their corners. */
export function allOf({ circles, people }: MapPicture, scene: Scene | null): readonly Point[] {
  if (circles.length === 0) return people.filter((_, at) => scene?.shown[at] !== 'gone');
  return circles.flatMap(({ x, y, radius }) => [
    { x: x - radius, y: y - radius },
    { x: x + radius, y: y + radius },
  ]);
}

/** A person's disc on the screen. */
export function discOf({ people }: MapPicture, at: number, view: View, spots?: ReadonlyMap<number, Point>) {
  const person = people[at];
  if (!person) return { x: 0, y: 0, radius: 0 };
  const { zoom, pan, boost } = view;
  const { x, y } = spots?.get(at) ?? person;
  return { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: radiusOf(person) * zoom * boost };
}

/** Paints marks and names over the picture, as sharp as the screen is. */
export function paintScreen(overlay: HTMLCanvasElement, scene: Scene, view: View): void {
  const sharp = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(view.width * sharp), Math.round(view.height * sharp)];
  if (overlay.width !== wide) overlay.width = wide;
  if (overlay.height !== high) overlay.height = high;
  const canvas = overlay.getContext('2d');
  if (!canvas) return;
  canvas.setTransform(sharp, 0, 0, sharp, 0, 0);
  canvas.clearRect(0, 0, view.width, view.height);
  paintOver(canvas, scene, view);
}

/** Calls back with the new colours when the device or the page turns from light to dark. */
export function watchTheme(onChange: (ink: Ink) => void): () => void {
  const changed = (): void => {
    onChange(readInk());
  };
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(changed);
  device.addEventListener('change', changed);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    device.removeEventListener('change', changed);
    page.disconnect();
  };
}
