import type { Labelled } from '@/lib/map/label-places';
import { MUST_TELL, placeLabels } from '@/lib/map/label-places';
import type { MapPerson } from '@/lib/map/picture';
import { markOf } from '@/lib/map/picture';
import type { Disc } from './paint-marks';
import type { Scene, View } from './scene';

type Canvas = CanvasRenderingContext2D;

/** So many on one thin line are all named, come what may; where there are more, the red rings alone must tell. */
const FEW = 30;

const INKS = { fringe: 'thread', committee: 'ink', ghost: 'soft' } as const;

const widths = new Map<string, number>();

/** Writes the names that fit, the most telling first, always the same size on the screen and never one across another. */
export function paintLabels(canvas: Canvas, scene: Scene, view: View, discs: readonly Disc[]): void {
  const size = view.zoom > 1.5 ? 15 : 13;
  const labelled = scene.picture.people.map((person, at) =>
    labelledOf(canvas, scene, size, person, at, discs[at]),
  );
  const places = placeLabels(labelled, view);
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'center';
  canvas.lineJoin = 'round';
  canvas.lineWidth = 4;
  canvas.strokeStyle = scene.ink.paper;
  places.forEach((place, at) => {
    const [person, label] = [scene.picture.people[at], labelled[at]];
    if (!place || !person || !label) return;
    const [x, y] = [place.x + label.width / 2, place.y + size * 0.92];
    canvas.font = fontOf(scene, size, person, at);
    canvas.globalAlpha = scene.shown[at] === 'aside' ? 0.55 : 1;
    canvas.fillStyle = scene.ink[INKS[markOf(person) ?? 'committee']];
    canvas.strokeText(person.short, x, y);
    canvas.fillText(person.short, x, y);
  });
  canvas.globalAlpha = 1;
}

function labelledOf(
  canvas: Canvas,
  scene: Scene,
  size: number,
  person: MapPerson,
  at: number,
  disc: Disc | undefined,
): Labelled {
  const shown = scene.shown[at] ?? 'gone';
  const { x, y, radius } = disc ?? { x: 0, y: 0, radius: 0 };
  const room = markOf(person) === null && scene.chosen !== at ? 0 : 5;
  if (shown === 'gone') return { x: -1e6, y: -1e6, radius: 0, width: 0, height: 0, telling: 0 };
  if (shown === 'rest') return { x, y, radius: 0, width: 0, height: 0, telling: 0 };
  const width = widthOf(canvas, fontOf(scene, size, person, at), person.short);
  return { x, y, radius: radius + room, width, height: size * 1.15, telling: tellingOf(scene, person, at) };
}

/** Who is named first: the chosen and whom they have lines to, the committee, those on one thin line, then by how many they hold. */
function tellingOf(scene: Scene, person: MapPerson, at: number): number {
  const rank = person.holds * 10 + person.lines;
  if (at === scene.chosen) return 9 * MUST_TELL;
  if (at === scene.hovered) return 8 * MUST_TELL;
  if (scene.near.has(at)) return 4 * MUST_TELL + rank;
  if (scene.shown[at] === 'aside') return rank;
  if (person.onCommittee) return 3 * MUST_TELL + rank;
  if (markOf(person) === 'fringe') return (scene.fringe <= FEW ? 2 * MUST_TELL : MUST_TELL / 2) + rank;
  return rank;
}

function fontOf({ ink, chosen }: Scene, size: number, person: MapPerson, at: number): string {
  const mark = markOf(person);
  const weight = (mark !== null && mark !== 'ghost') || at === chosen ? 700 : 500;
  return `${String(weight)} ${String(size)}px ${ink.font}`;
}

function widthOf(canvas: Canvas, font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas.font = font;
  const width = text === '' ? 0 : canvas.measureText(text).width + 4;
  widths.set(key, width);
  return width;
}

/** Forgets how wide names are, once the right letters have come. */
export function forgetWidths(): void {
  widths.clear();
}
