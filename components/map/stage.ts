import type { Core, CytoscapeOptions, EventObject } from 'cytoscape';
import { countOf } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { radiusOf } from '@/lib/map/picture';
import { boostAt, MANY_LINES } from '@/lib/map/strokes';
import { flyOver, flyTo, lookAtAll } from './flight';
import type { Ink } from './ink';
import { readInk } from './ink';
import { paintOver } from './paint';
import { forgetWidths } from './paint-labels';
import type { Scene, View } from './scene';
import type { ShownLines } from './stage-elements';
import { elementsOf, enlarge, wardrobe } from './stage-elements';
import { stylesheet } from './stylesheet';

/** What the page is told when the picture is touched. */
export type StageEvents = {
  readonly onPerson: (at: number) => void;
  readonly onLine: (at: number) => void;
  readonly onGround: () => void;
  readonly onHold: (at: number) => void;
  readonly onHover: (at: number | null) => void;
};

/** The drawn map and what may be asked of it. */
export type Stage = {
  readonly show: (scene: Scene, lines: ShownLines) => void;
  readonly flyTo: (at: number) => void;
  /** Up to where all of these are in sight, or everybody who is shown; beside the panel if one is open. */
  readonly flyOver: (people: readonly number[] | null, beside: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Names the person under the pointer, whoever else must go unnamed for it. */
  readonly hover: (at: number | null) => void;
  /** Calls back whenever the view moved or was painted anew, until the answer is called. */
  readonly onPaint: (listener: () => void) => () => void;
  /** What is seen just now; null before the first `show`. */
  readonly scene: () => Scene | null;
  readonly view: () => View;
  readonly discOf: (at: number) => { x: number; y: number; radius: number };
  /** The discs and threads of the view as a data URL, `scale` times as many pixels. */
  readonly photograph: (scale: number, paper: string) => string;
  readonly close: () => void;
};

type Box = { container: HTMLElement; overlay: HTMLCanvasElement; picture: MapPicture };

/** Draws the map into its container. Cytoscape is fetched here, and only here. */
export async function openStage({ container, overlay, picture }: Box, events: StageEvents): Promise<Stage> {
  const { default: cytoscape } = await import('cytoscape');
  const boost = { now: 1 };
  const cy = cytoscape({ ...optionsOf(picture), container, style: sheetOf(picture, readInk(), boost.now) });
  const seen: { scene: Scene | null; again: ((ink: Ink) => void) | null } = { scene: null, again: null };
  const listeners = new Set<() => void>();
  lookAtAll(cy, picture.people);
  listen(cy, events);
  const dress = wardrobe(cy);
  keepBoost(cy, picture, boost);
  const repaint = (): void => {
    if (seen.scene) paintScreen(overlay, seen.scene, viewOf(cy, boost.now));
    for (const listener of listeners) listener();
  };
  cy.on('render', repaint);
  const unwatch = watchTheme((ink) => {
    cy.style(sheetOf(picture, ink, boost.now));
    seen.again?.(ink);
  });
  void document.fonts.ready.then(() => {
    forgetWidths();
    repaint();
  });
  return {
    show: (scene, lines) => {
      seen.again = (ink) => {
        seen.scene = { ...scene, ink };
        dress(seen.scene, lines);
        repaint();
      };
      seen.again(scene.ink);
    },
    hover: (hovered) => {
      if (seen.scene) seen.scene = { ...seen.scene, hovered };
      repaint();
    },
    onPaint: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    scene: () => seen.scene,
    flyTo: (at) => {
      flyTo(cy, pointsOf(picture, [at])[0] ?? { x: 0, y: 0 });
    },
    flyOver: (people, beside) => {
      flyOver(cy, pointsOf(picture, people ?? shownIn(seen.scene)), beside);
    },
    zoomBy: (factor) => {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
    },
    view: () => viewOf(cy, boost.now),
    discOf: (at) => discOf(picture, at, viewOf(cy, boost.now)),
    photograph: (scale, paper) => cy.png({ output: 'base64uri', full: false, scale, bg: paper }),
    close: () => {
      unwatch();
      cy.destroy();
    },
  };
}

function optionsOf(picture: MapPicture): CytoscapeOptions {
  return {
    elements: elementsOf(picture),
    layout: { name: 'preset', fit: false },
    minZoom: 0.08,
    maxZoom: 4,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    // Dragging then moves a photograph of the map instead of painting each line anew.
    textureOnViewport: countOf(picture.lines) > MANY_LINES,
    pixelRatio: Math.min(2, window.devicePixelRatio),
  };
}

function sheetOf({ lines }: MapPicture, ink: Ink, boost: number) {
  const many = countOf(lines) > MANY_LINES;
  return stylesheet(ink, { boost: many ? 1 : boost, many });
}

function discOf({ people }: MapPicture, at: number, { zoom, pan, boost }: View) {
  const person = people[at];
  if (!person) return { x: 0, y: 0, radius: 0 };
  return { x: person.x * zoom + pan.x, y: person.y * zoom + pan.y, radius: radiusOf(person) * zoom * boost };
}

function viewOf(cy: Core, boost: number): View {
  return { zoom: cy.zoom(), pan: { ...cy.pan() }, boost, width: cy.width(), height: cy.height() };
}

function pointsOf({ people }: MapPicture, places: readonly number[]) {
  return places.flatMap((at) => people[at] ?? []);
}

/** Everybody who is not hidden. */
function shownIn(scene: Scene | null): number[] {
  return scene ? scene.shown.flatMap((shown, at) => (shown === 'gone' ? [] : [at])) : [];
}

function listen(cy: Core, events: StageEvents): void {
  const placeOf = (event: EventObject): number =>
    (event.target as { data: (key: string) => number }).data('at');
  cy.on('tap', (event) => {
    if (event.target === cy) events.onGround();
  });
  cy.on('tap', 'node', (event) => {
    events.onPerson(placeOf(event));
  });
  cy.on('tap', 'edge', (event) => {
    events.onLine(placeOf(event));
  });
  cy.on('taphold', 'node', (event) => {
    events.onHold(placeOf(event));
  });
  cy.on('mouseover', 'node', (event) => {
    events.onHover(placeOf(event));
  });
  cy.on('mouseout', 'node', () => {
    events.onHover(null);
  });
}

/** From afar discs, and lines where they are few, are drawn larger than life; in steps, so that zooming restyles seldom. */
function keepBoost(cy: Core, picture: MapPicture, boost: { now: number }): void {
  const adjust = (): void => {
    const wanted = Math.round(boostAt(cy.zoom()) * 4) / 4;
    if (wanted === boost.now) return;
    boost.now = wanted;
    enlarge(cy, picture, wanted);
    if (countOf(picture.lines) <= MANY_LINES) cy.style(sheetOf(picture, readInk(), wanted));
  };
  adjust();
  cy.on('zoom', adjust);
}

function paintScreen(overlay: HTMLCanvasElement, scene: Scene, view: View): void {
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
function watchTheme(onChange: (ink: Ink) => void): () => void {
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
