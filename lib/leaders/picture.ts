import { placeLabels, type LabelPlace, type Labelled } from '@/lib/map/label-places';
import { columnsFor, type Columns } from '@/lib/leaders/columns';
import { isOpen, type LeaderTold } from '@/lib/leaders/person';
import type { Support } from '@/lib/workers/roster-worker';

/** The rows of the picture from the top: from who leads others to the union to whom nobody asked. */
const ROWS: readonly Support[] = [1, 2, 3, 4, 5, 0];

/** All lengths in pixels of the picture. */
const CELL = 15;
export const DOT = 6;
const PAD = 17;
const STACKED = 3;
const TOP = 4;
const AXIS = 40;
const LETTER = 6.9;
const LINE = 15;

/** One person as a dot, or several in the same place as one. */
export type Dot = {
  readonly leader: LeaderTold;
  readonly x: number;
  readonly y: number;
  /** The top left corner of the name; null where it would be mush. */
  readonly label: LabelPlace | null;
};

/** More people at one place than can be drawn one by one. */
export type Heap = {
  readonly support: Support;
  /** Trusted by so many to so many. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

export type Row = {
  readonly support: Support;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Where its first dots stand. */
  readonly line: number;
  /** Where the influential begin whose support is open: whom to visit next; null where that is not the question. */
  readonly visitFrom: number | null;
};

export type LeaderPicture = {
  readonly width: number;
  readonly height: number;
  readonly gutter: number;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly dots: readonly Dot[];
  readonly heaps: readonly Heap[];
};

/** How wide the picture is, how much of it belongs to the words of the rows (0: they stand above), and how much may be in it. */
export type Frame = {
  readonly width: number;
  readonly gutter: number;
  readonly mostDots: number;
  readonly mostLabels: number;
};

type Cell = { readonly support: Support; readonly column: number; readonly people: LeaderTold[] };

/**
 * Influence along, support down: a dot for each person at how many trust them, side by side where several stand alike, and
 * one numbered disc where too many do. The same people give the same picture.
 */
export function drawLeaders(people: readonly LeaderTold[], many: number, frame: Frame): LeaderPicture {
  const columns = columnsFor(people, frame);
  const cells = cellsOf(people, columns);
  const abreast = Math.max(1, Math.floor((columns.step - 4) / CELL));
  const deep = deepest([...cells.values()], abreast, frame.mostDots);
  const rows = rowsOf(people, [...cells.values()], { columns, many, abreast, deep }, frame);
  const dots: Omit<Dot, 'label'>[] = [];
  const heaps: Heap[] = [];
  for (const row of rows) {
    const line = lineOf(row, frame);
    for (const cell of cells.values()) {
      if (cell.support !== row.support) continue;
      if (cell.people.length > abreast * deep) heaps.push(heapAt(cell, columns, line));
      else dots.push(...dotsAt(cell, columns, line, abreast));
    }
  }
  const last = rows.at(-1);
  const height = (last ? last.top + last.height : TOP) + AXIS;
  const labels = labelsFor({ dots, heaps, rows }, frame, height);
  return {
    width: frame.width,
    height,
    gutter: frame.gutter,
    columns,
    rows,
    dots: dots.map((dot, place) => ({ ...dot, label: labels[place] ?? null })),
    heaps,
  };
}

function cellsOf(people: readonly LeaderTold[], columns: Columns): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const leader of people) {
    const { support } = leader.told;
    const column = columns.of(leader.trustedBy);
    const key = `${support} ${column}`;
    const cell = cells.get(key) ?? { support, column, people: [] };
    cell.people.push(leader);
    cells.set(key, cell);
  }
  return cells;
}

/** How many dots may stand one below the other: four, or fewer where the picture would hold too many. */
function deepest(cells: readonly Cell[], abreast: number, mostDots: number): number {
  for (let deep = 4; deep > 1; deep--) {
    const drawn = cells.filter(({ people }) => people.length <= abreast * deep);
    if (drawn.reduce((sum, { people }) => sum + people.length, 0) <= mostDots) return deep;
  }
  return 1;
}

type Layout = {
  readonly columns: Columns;
  readonly many: number;
  readonly abreast: number;
  readonly deep: number;
};

function rowsOf(
  people: readonly LeaderTold[],
  cells: readonly Cell[],
  { columns, many, abreast, deep }: Layout,
  frame: Frame,
): readonly Row[] {
  let top = TOP;
  return ROWS.map((support) => {
    const stacks = cells
      .filter((cell) => cell.support === support && cell.people.length <= abreast * deep)
      .map((cell) => Math.ceil(cell.people.length / acrossOf(cell, abreast)));
    const height = Math.max(1, ...stacks) * CELL + 2 * PAD + (frame.gutter === 0 ? LINE : 0);
    const row = {
      support,
      count: people.filter(({ told }) => told.support === support).length,
      top,
      height,
      line: lineOf({ top }, frame),
      visitFrom: support === 3 || support === 0 ? columns.startOf(many) : null,
    };
    top += height;
    return row;
  });
}

/** Where the first dots of a row stand. They hang from it, so that names find room beside and below them. */
function lineOf({ top }: Pick<Row, 'top'>, { gutter }: Pick<Frame, 'gutter'>): number {
  return top + PAD + CELL / 2 + (gutter === 0 ? LINE : 0);
}

/** A few stand one below the other, so that their names find room beside them. */
function acrossOf({ people }: Pick<Cell, 'people'>, abreast: number): number {
  return people.length <= STACKED ? 1 : Math.min(abreast, people.length);
}

function dotsAt({ people, column }: Cell, columns: Columns, line: number, abreast: number) {
  const across = acrossOf({ people }, abreast);
  return people.map((leader, place) => ({
    leader,
    x: columns.middle(column) + ((place % across) - (across - 1) / 2) * CELL,
    y: line + Math.floor(place / across) * CELL,
  }));
}

function heapAt({ support, column, people }: Cell, columns: Columns, y: number): Heap {
  const [from, to] = columns.range(column);
  const count = people.length;
  return { support, from, to, count, x: columns.middle(column), y, radius: heapRadius(count) };
}

/** As big as its number needs. */
export function heapRadius(count: number): number {
  return 8 + 2.5 * String(count).length;
}

type Drawn = {
  readonly dots: readonly Omit<Dot, 'label'>[];
  readonly heaps: readonly Heap[];
  readonly rows: readonly Row[];
};

/** Names for the most telling: first whom to visit next, then whom most turn to. */
function labelsFor(
  { dots, heaps, rows }: Drawn,
  frame: Frame,
  height: number,
): readonly (LabelPlace | null)[] {
  const chosen = [...dots]
    .filter(({ leader }) => leader.trustedBy > 1)
    .sort(
      (one, other) =>
        Number(isOpen(other.leader)) - Number(isOpen(one.leader)) || one.leader.rank - other.leader.rank,
    );
  const telling = new Map(chosen.slice(0, frame.mostLabels).map((dot, place) => [dot.leader.id, -place]));
  // Labels stay out of the words of the rows: the sheet begins after them.
  const shifted = (x: number) => x - frame.gutter;
  const labelled = dots.map(({ leader, x, y }): Labelled => {
    const order = telling.get(leader.id);
    const width = order === undefined ? 0 : leader.name.length * LETTER;
    return { x: shifted(x), y, radius: DOT, width, height: LINE, telling: order ?? -1_000 };
  });
  const nothing = { width: 0, height: 0, telling: -1_000 };
  const taken = heaps.map(({ x, y, radius }): Labelled => ({ x: shifted(x), y, radius, ...nothing }));
  const words = frame.gutter > 0 ? [] : rows.flatMap(({ top }) => wordsAt(top));
  const sheet = { width: frame.width - frame.gutter, height: height - AXIS };
  const places = placeLabels([...labelled, ...taken, ...words], sheet);
  return dots.map((_, place) => {
    const found = places[place];
    return found ? { x: found.x + frame.gutter, y: found.y } : null;
  });
}

/** Where the words of a row stand above its dots, as discs that no label may cross. */
function wordsAt(top: number): Labelled[] {
  return Array.from({ length: 12 }, (_, place) => ({
    x: 8 + place * 16,
    y: top + 12,
    radius: 8,
    width: 0,
    height: 0,
    telling: -1_000,
  }));
}
