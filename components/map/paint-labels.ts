import { MUST_TELL, placeLabels } from '@/lib/map/label-places';
import type { MapPerson } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import { labelCircles } from './label-circles';
import type { Disc } from './paint-marks';
import { isRightToLeft, widthOf } from './text-width';
import type { Ink } from './ink';
import type { Scene, Shown, View, Written } from './scene';

type Canvas = CanvasRenderingContext2D;

/** Somebody to name, where their disc is on the screen. */
export type Named = {
  readonly at: number;
  readonly person: MapPerson;
  readonly disc: Disc;
  readonly shown: Shown;
};

/** So many on one thin line are all named, come what may; where there are more, the red rings alone must tell. */
const FEW = 30;

const INKS = { fringe: 'thread', committee: 'ink', ghost: 'soft' } as const;

/** Writes the names that fit, the most telling first, always the same size on the screen and never one across another. */
export function paintLabels(canvas: Canvas, scene: Scene, view: View, discs: readonly Named[]): void {
  const size = view.zoom > 1.5 ? 15 : 13;
  const pillars = pillarsInSight(scene, view);
  const shared = new Set(pillars.map(({ at }) => scene.picture.circleOf[at] ?? -1));
  const written = [
    ...discs.map((named) => nameOf(canvas, scene, size, named)),
    ...pillars.map((pillar, rank) => nameOfPillar(canvas, scene, view, pillar, rank)),
    ...labelCircles(canvas, scene, view, shared),
  ];
  const places = placeLabels(written, view);
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'center';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 4;
  canvas.strokeStyle = scene.ink.paper;
  places.forEach((place, turn) => {
    const one = written[turn];
    if (place && one) write(canvas, one, place, scene.ink);
  });
  canvas.globalAlpha = 1;
  canvas.direction = 'inherit';
}

function write(canvas: Canvas, one: Written, place: { x: number; y: number }, ink: Ink): void {
  canvas.globalAlpha = one.opacity;
  one.mark?.(canvas);
  canvas.lineWidth = 4;
  canvas.strokeStyle = ink.paper;
  const middle = place.x + one.width / 2;
  one.lines.forEach(({ text, font, colour }, line) => {
    const y = place.y + one.size * (0.92 + line * 1.15);
    canvas.font = font;
    canvas.fillStyle = colour;
    canvas.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
    canvas.strokeText(text, middle, y);
    canvas.fillText(text, middle, y);
  });
}

function nameOf(canvas: Canvas, scene: Scene, size: number, named: Named): Written {
  const { at, person, shown } = named;
  const { x, y, radius } = named.disc;
  const font = fontOf(scene, size, person, at);
  const lines = [{ text: person.short, font, colour: scene.ink[INKS[markOf(person) ?? 'committee']] }];
  const base = { x, y, lines, size, opacity: shown === 'aside' ? 0.55 : 1, height: size * 1.15 };
  if (shown === 'gone') return { ...base, x: -1e6, y: -1e6, radius: 0, width: 0, telling: 0 };
  if (shown === 'rest') return { ...base, radius: 0, width: 0, telling: 0 };
  const room = markOf(person) === null && scene.chosen !== at ? 0 : 5;
  const width = widthOf(canvas, font, person.short);
  return { ...base, radius: radius + room, width, telling: tellingOf(scene, named) };
}

/** Who is named first: the chosen and whom they have lines to, the committee, those on one thin line, then by how many they hold. */
function tellingOf(scene: Scene, { person, at, shown }: Named): number {
  const rank = person.holds * 10 + person.lines;
  if (at === scene.chosen) return 9 * MUST_TELL;
  if (at === scene.hovered) return 8 * MUST_TELL;
  if (scene.near.has(at)) return 4 * MUST_TELL + rank;
  if (shown === 'aside') return rank;
  if (person.onCommittee) return 3 * MUST_TELL + rank;
  if (markOf(person) === 'fringe') return (scene.fringe <= FEW ? 2 * MUST_TELL : MUST_TELL / 2) + rank;
  return rank;
}

function fontOf({ ink, chosen }: Scene, size: number, person: MapPerson, at: number): string {
  const mark = markOf(person);
  const weight = (mark !== null && mark !== 'ghost') || at === chosen ? 700 : 500;
  return `${String(weight)} ${String(size)}px ${ink.font}`;
}

/** One name for so many square pixels of the view. */
const ROOM_PER_PILLAR = 80_000;

type Pillar = { readonly at: number; readonly person: MapPerson; readonly x: number; readonly y: number };

/** Those who are named even from afar, unless they are there anyway. */
function pillarsInSight({ far, here = [], picture, shown }: Scene, view: View): Pillar[] {
  if (!far || far.open !== null) return [];
  const isHere = new Set(here);
  const inSight = far.pillars.flatMap((at): Pillar[] => {
    const person = picture.people[at];
    if (!person || isHere.has(at) || shown[at] !== 'full') return [];
    const [x, y] = [person.x * view.zoom + view.pan.x, person.y * view.zoom + view.pan.y];
    return x < 0 || y < 0 || x > view.width || y > view.height ? [] : [{ at, person, x, y }];
  });
  return inSight.slice(0, Math.max(4, Math.floor((view.width * view.height) / ROOM_PER_PILLAR)));
}

function nameOfPillar(
  canvas: Canvas,
  { ink }: Scene,
  view: View,
  { person, x, y }: Pillar,
  rank: number,
): Written {
  const font = `700 13px ${ink.font}`;
  const radius = Math.max(4, radiusOf(person) * view.zoom * view.boost);
  return {
    x,
    y,
    radius: radius + 3,
    width: widthOf(canvas, font, person.short),
    height: 15,
    telling: 6 * MUST_TELL - rank,
    lines: [{ text: person.short, font, colour: ink.ink }],
    size: 13,
    opacity: 1,
    mark: (on: Canvas) => {
      paintPillar(on, { x, y, radius }, ink);
    },
  };
}

function paintPillar(canvas: Canvas, { x, y, radius }: Disc, ink: Ink): void {
  canvas.beginPath();
  canvas.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  canvas.fillStyle = ink.paper;
  canvas.fill();
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fillStyle = ink.ink;
  canvas.fill();
}
