import type { Grouping } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { INK_OPACITY, STROKES } from '@/lib/map/strokes';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import type { Ink } from './ink';
import { paintOver } from './paint';
import { paintMark, paintStanding } from './paint-marks';
import type { Scene } from './scene';
import type { Stage } from './stage';

/** The words that go into a picture file. */
export type PhotographWords = {
  /** Code name and day. */
  readonly caption: string;
  readonly note: string;
  readonly trust: (trust: Trust) => string;
  readonly marks: ReadonlyMap<Mark, string>;
  /** For each group of the colouring in order. */
  readonly groups: readonly string[];
};

type Canvas = CanvasRenderingContext2D;
type Sample = { readonly words: string; readonly paint: (canvas: Canvas, x: number, y: number) => void };

const SCALE = 2;
const EDGE = 24;
const ROW = 26;
const SIGN = 58;

/** The view as a PNG with its legend, the campaign's code name and the day. */
export async function photograph(stage: Stage, scene: Scene, words: PhotographWords): Promise<Blob> {
  const view = stage.view();
  const sheet = document.createElement('canvas');
  const canvas = sheet.getContext('2d');
  if (!canvas) throw new Error('no canvas to draw on');
  const rows = rowsOf(canvas, samplesOf(scene.grouping, scene.ink, words), view.width, scene.ink);
  const height = view.height + rows.length * ROW + 72;
  sheet.width = view.width * SCALE;
  sheet.height = height * SCALE;
  canvas.scale(SCALE, SCALE);
  canvas.fillStyle = scene.ink.paper;
  canvas.fillRect(0, 0, view.width, height);
  const threads = new Image();
  threads.src = stage.photograph(SCALE, scene.ink.paper);
  await threads.decode();
  canvas.drawImage(threads, 0, 0, view.width, view.height);
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, view.width, view.height);
  canvas.clip();
  paintOver(canvas, scene, view);
  canvas.restore();
  paintLegend(canvas, rows, view.height, scene.ink);
  paintCaption(canvas, words, { width: view.width, height }, scene.ink);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the canvas gave no picture'));
    }, 'image/png');
  });
}

function samplesOf({ groups }: Grouping, ink: Ink, words: PhotographWords): Sample[] {
  return [
    ...TRUSTS.map((trust) => ({ words: words.trust(trust), paint: thread(trust, ink) })),
    ...[...words.marks].map(([mark, said]) => ({
      words: said,
      paint: (canvas: Canvas, x: number, y: number) => {
        paintDisc(canvas, x + 22, y, 6, ink.soft);
        paintMark(canvas, { x: x + 22, y, radius: 6 }, mark, ink);
      },
    })),
    ...groups.map(({ colour }, at) => ({
      words: words.groups[at] ?? '',
      paint: (canvas: Canvas, x: number, y: number) => {
        paintDisc(canvas, x + 22, y, 7, ink.colourOf(colour));
        if (colour.startsWith('standing-')) paintStanding(canvas, { x: x + 22, y, radius: 7 }, colour, ink);
      },
    })),
  ];
}

function thread(trust: Trust, ink: Ink): Sample['paint'] {
  const { width, dots } = STROKES[trust];
  return (canvas, x, y) => {
    canvas.save();
    canvas.globalAlpha = INK_OPACITY;
    canvas.strokeStyle = ink.ink;
    canvas.lineWidth = dots ? width * 1.5 : width;
    canvas.lineCap = dots ? 'round' : 'butt';
    canvas.setLineDash(dots ? [0, dots[1]] : []);
    canvas.beginPath();
    canvas.moveTo(x, y);
    canvas.lineTo(x + 44, y);
    canvas.stroke();
    canvas.restore();
  };
}

function paintDisc(canvas: Canvas, x: number, y: number, radius: number, colour: string): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fillStyle = colour;
  canvas.fill();
}

/** The samples set in lines, as words are. */
function rowsOf(
  canvas: Canvas,
  samples: readonly Sample[],
  width: number,
  { font }: Ink,
): (Sample & { x: number })[][] {
  canvas.font = `500 13px ${font}`;
  const rows: (Sample & { x: number })[][] = [[]];
  let x = EDGE;
  for (const sample of samples) {
    const wide = SIGN + canvas.measureText(sample.words).width + 20;
    if (x + wide > width - EDGE && x > EDGE) {
      rows.push([]);
      x = EDGE;
    }
    rows.at(-1)?.push({ ...sample, x });
    x += wide;
  }
  return rows;
}

function paintLegend(
  canvas: Canvas,
  rows: readonly (Sample & { x: number })[][],
  top: number,
  ink: Ink,
): void {
  rows.forEach((row, line) => {
    const y = top + 20 + line * ROW;
    for (const { words, paint, x } of row) {
      paint(canvas, x, y);
      canvas.font = `500 13px ${ink.font}`;
      canvas.textAlign = 'start';
      canvas.textBaseline = 'middle';
      canvas.fillStyle = ink.ink;
      canvas.fillText(words, x + SIGN - 6, y + 1);
    }
  });
}

function paintCaption(
  canvas: Canvas,
  { caption, note }: PhotographWords,
  { width, height }: { width: number; height: number },
  ink: Ink,
): void {
  canvas.fillStyle = ink.ink;
  canvas.fillRect(EDGE, height - 44, width - 2 * EDGE, 2);
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'start';
  canvas.font = `700 15px ${ink.font}`;
  canvas.fillText(caption, EDGE, height - 18);
  const after = EDGE + canvas.measureText(caption).width + 16;
  canvas.font = `500 13px ${ink.font}`;
  canvas.fillStyle = ink.soft;
  if (after + canvas.measureText(note).width < width - EDGE) canvas.fillText(note, after, height - 18);
}
