import { MUST_TELL } from '@/lib/map/label-places';
import { fitWords } from './fit-words';
import { discOfCircle, isFarOff } from './paint-circles';
import { widthOf } from './text-width';
import type { CircleWords, Scene, View, Written } from './scene';

type Canvas = CanvasRenderingContext2D;
type Lines = Written['lines'];

const SIZE = 13;
const STEP = SIZE * 1.15;

/** What is written in the circles: as much of name and count as there is room for, the largest circle first. */
export function labelCircles(
  canvas: Canvas,
  scene: Scene,
  view: View,
  /** The circles in which somebody is named already: they leave room for it. */
  shared: ReadonlySet<number>,
): Written[] {
  const { far, picture } = scene;
  if (!far) return [];
  const sunk = new Set(far.sunk);
  return picture.circles.flatMap((circle, at) => {
    const disc = discOfCircle(circle, view);
    if (isFarOff(disc, view) || sunk.has(at)) return [];
    const lines = fitting(canvas, scene, far.words[at], disc.radius * (shared.has(at) ? 0.62 : 1));
    if (lines.length === 0) return [];
    return [
      {
        ...disc,
        isWithin: true,
        lines,
        size: SIZE,
        opacity: far.open === null && !far.quiet.has(at) ? 1 : 0.4,
        width: widest(canvas, lines),
        height: lines.length * STEP,
        telling: (shared.has(at) ? 4.5 : 5) * MUST_TELL + circle.people,
      },
    ];
  });
}

/** Name and count, the first line of the name and the count, the count alone, or nothing. */
function fitting(canvas: Canvas, { ink }: Scene, words: CircleWords | undefined, radius: number): Lines {
  if (!words) return [];
  const [bold, plain] = [`700 ${String(SIZE)}px ${ink.font}`, `500 ${String(SIZE)}px ${ink.font}`];
  const name = words.name.map((text, line) => ({ text, font: line === 0 ? bold : plain, colour: ink.ink }));
  const count = { text: words.people, font: plain, colour: ink.soft };
  return fitWords([...name, count], {
    radius,
    step: STEP,
    widthOf: ({ font, text }) => widthOf(canvas, font, text),
  });
}

function widest(canvas: Canvas, lines: Lines): number {
  return lines.reduce((most, { font, text }) => Math.max(most, widthOf(canvas, font, text)), 0);
}
