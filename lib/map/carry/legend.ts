import type { Grouping } from '@/lib/map/groups';
import { MARKS, type Mark } from '@/lib/map/picture';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import { Discs } from './discs';
import { tenth } from './fit';
import { fitting, isRightToLeft, widthOf } from './letters';
import { PRINT } from './print-ink';
import { shape, type Shape } from './shape';
import { strokeOf } from './threads';

/** The words of a drawing, in the reader's language. */
export type ChartWords = {
  readonly title: string;
  /** The day, how people are called, who made it. */
  readonly subtitle: string;
  /** What to mind with a drawing that names people; empty without names. */
  readonly warning: string;
  readonly trust: Readonly<Record<Trust, string>>;
  readonly faded: string;
  readonly marks: Readonly<Record<Mark, string>>;
  /** For each group of the colouring in order. */
  readonly groups: readonly string[];
  /** What size tells. */
  readonly size: string;
};

type Sample = { readonly words: string; readonly sign: (x: number, y: number) => readonly Shape[] };

/** What of the legend a drawing needs. */
export type Shown = {
  readonly grouping: Grouping;
  readonly marks: ReadonlySet<Mark>;
  readonly hasFaded: boolean;
};

export type Legend = { readonly height: number; readonly shapes: readonly Shape[] };

const SIGN = 52;
const GAP = 22;

/**
 * Title, day and legend, from the top left corner `x`, `y` and at most so wide; `unit` enlarges all of it for a larger sheet.
 */
export function legendOf(
  words: ChartWords,
  shown: Shown,
  {
    x,
    y,
    width,
    unit,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly unit: number },
): Legend {
  const [large, small] = [20 * unit, 10.5 * unit];
  const rows = rowsOf(samplesOf(words, shown, unit), width, small, unit);
  const top = y + 64 * unit;
  const subtitle = [words.subtitle, words.warning].filter((text) => text !== '').join(' · ');
  return {
    height: 64 * unit + rows.length * 20 * unit,
    shapes: [
      shape('rect', {
        x: tenth(x),
        y: tenth(y),
        width: tenth(width),
        height: tenth(2 * unit),
        fill: PRINT['ink'] ?? '',
      }),
      shape('rect', {
        x: tenth(x),
        y: tenth(y + 4 * unit),
        width: tenth(width),
        height: tenth(0.6 * unit),
        fill: PRINT['ink'] ?? '',
      }),
      written(fitting(words.title, width, large, true), x, y + 27 * unit, large, { fontWeight: 700 }),
      written(fitting(subtitle, width, small), x, y + 44 * unit, small, { fill: PRINT['soft'] ?? '' }),
      ...rows.flatMap((row, line) =>
        row.flatMap(({ words: said, sign, from }) => {
          const middle = top + line * 20 * unit;
          return [
            ...sign(x + from, middle),
            written(said, x + from + SIGN * unit, middle + small * 0.35, small),
          ];
        }),
      ),
    ],
  };
}

function samplesOf(words: ChartWords, { grouping, marks, hasFaded }: Shown, unit: number): readonly Sample[] {
  return [
    ...TRUSTS.map((trust) => ({ words: words.trust[trust], sign: threadSign(trust, false, unit) })),
    ...(hasFaded ? [{ words: words.faded, sign: threadSign(3, true, unit) }] : []),
    ...MARKS.filter((mark) => marks.has(mark)).map((mark) => ({
      words: words.marks[mark],
      sign: discSign('none', mark, unit),
    })),
    ...grouping.groups.map(({ colour }, at) => ({
      words: words.groups[at] ?? '',
      sign: discSign(colour, null, unit),
    })),
    { words: words.size, sign: sizeSign(unit) },
  ];
}

function threadSign(trust: Trust, faded: boolean, unit: number): Sample['sign'] {
  const look = strokeOf(
    trust,
    { faded, fringe: false, wide: unit },
    { share: 1, gap: 4 * unit, isRound: true },
  );
  return (x, y) => [shape('path', { ...look, d: `M${tenth(x)} ${tenth(y)}h${tenth(44 * unit)}` })];
}

function discSign(colour: string, mark: Mark | null, unit: number): Sample['sign'] {
  return (x, y) => {
    const drawn = new Discs();
    drawn.add({ x: x + 36 * unit, y, radius: 6 * unit }, colour, mark);
    return drawn.shapes();
  };
}

function sizeSign(unit: number): Sample['sign'] {
  return (x, y) => {
    const drawn = new Discs();
    drawn.add({ x: x + 22 * unit, y, radius: 3.5 * unit }, 'none', null);
    drawn.add({ x: x + 36 * unit, y, radius: 7 * unit }, 'none', null);
    return drawn.shapes();
  };
}

/** Samples set in lines as words are, each with how far from the left it begins. */
function rowsOf(
  samples: readonly Sample[],
  width: number,
  size: number,
  unit: number,
): readonly (readonly (Sample & { readonly from: number })[])[] {
  const rows: (Sample & { from: number })[][] = [[]];
  let from = 0;
  for (const sample of samples) {
    const words = fitting(sample.words, width - SIGN * unit, size);
    const wide = SIGN * unit + widthOf(words, size);
    if (from > 0 && from + wide > width) {
      rows.push([]);
      from = 0;
    }
    rows.at(-1)?.push({ ...sample, words, from });
    from += wide + GAP * unit;
  }
  return rows;
}

function written(text: string, x: number, y: number, size: number, look: Shape['attributes'] = {}): Shape {
  const said = { x: tenth(x), y: tenth(y), fontSize: tenth(size), fontWeight: 500, fill: PRINT['ink'] ?? '' };
  // Words from the right still stand to the right of their sign.
  const turned = isRightToLeft(text) ? { direction: 'rtl', textAnchor: 'end' } : {};
  return shape('text', { ...said, ...turned, ...look }, text);
}
