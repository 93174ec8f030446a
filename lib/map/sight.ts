import { sortByKeyAt, upTo } from '@/lib/web/ints';
import { frameOfPeople, type Frame, type PaintedWeb } from './painted-web';

/** Things that lie somewhere, sorted into heaps that lie together, each with the frame around it. */
export type Heaps = {
  /** The things, heap by heap. */
  readonly order: Int32Array;
  /** Heap `h` is `order[start[h]]` … `order[start[h + 1] − 1]`. */
  readonly start: Int32Array;
  /** Left, top, right, bottom of each heap. */
  readonly frames: Float32Array;
};

const CELLS = 64;
const LARGEST = 1024;
/** A line longer than so many cells lies among the long ones, whose heaps are wider. */
const SHORT = 3;
const LONG = 12;

/** People in heaps, once per picture, so that a view need not ask everybody where they are. */
export function heapsOfPeople(web: PaintedWeb): Heaps {
  const { x, y, radius, people } = web;
  const grid = gridOver(web);
  const keys = new Int32Array(people);
  for (let person = 0; person < people; person++)
    keys[person] = cellOf(grid, x[person] as number, y[person] as number, 1);
  return heaped(keys, CELLS * CELLS, (person, grow) => {
    const room = (radius[person] as number) * 2.5;
    grow((x[person] as number) - room, (y[person] as number) - room);
    grow((x[person] as number) + room, (y[person] as number) + room);
  });
}

/** Lines in heaps by where their middle lies and how long they are. */
export function heapsOfLines(web: PaintedWeb): Heaps {
  const { x, y, lines, lineCount } = web;
  const grid = gridOver(web);
  const keys = new Int32Array(lineCount);
  for (let line = 0; line < lineCount; line++) {
    const [from, to] = [lines.from[line] as number, lines.to[line] as number];
    const [wide, high] = [
      Math.abs((x[from] as number) - (x[to] as number)),
      Math.abs((y[from] as number) - (y[to] as number)),
    ];
    const cells = Math.max(wide, high) / grid.side;
    const kind = cells <= SHORT ? 0 : cells <= LONG ? 1 : 2;
    const middle = [
      ((x[from] as number) + (x[to] as number)) / 2,
      ((y[from] as number) + (y[to] as number)) / 2,
    ] as const;
    keys[line] = kind * CELLS * CELLS + cellOf(grid, middle[0], middle[1], 4 ** kind);
  }
  return heaped(keys, 3 * CELLS * CELLS, (line, grow) => {
    const [from, to] = [lines.from[line] as number, lines.to[line] as number];
    grow(x[from] as number, y[from] as number);
    grow(x[to] as number, y[to] as number);
  });
}

/** The heaps that touch a frame widened by `room` on every side; nothing in any other heap can be seen in it. */
export function heapsIn(
  { start, frames }: Heaps,
  { left, top, right, bottom }: Frame,
  room: number,
): number[] {
  const found: number[] = [];
  for (let heap = 0; heap < start.length - 1; heap++) {
    const at = heap * 4;
    if ((frames[at] as number) > right + room || (frames[at + 2] as number) < left - room) continue;
    if ((frames[at + 1] as number) > bottom + room || (frames[at + 3] as number) < top - room) continue;
    found.push(heap);
  }
  return found;
}

type Grid = { readonly left: number; readonly top: number; readonly side: number };

function gridOver(web: PaintedWeb): Grid {
  const { left, top, right, bottom } = frameOfPeople(web);
  return { left, top, side: Math.max(1, right - left, bottom - top) / (CELLS - 1) };
}

/** The place of a cell, `coarse` of which along each side count as one. */
function cellOf({ left, top, side }: Grid, x: number, y: number, coarse: number): number {
  const [column, row] = [Math.floor((x - left) / side / coarse), Math.floor((y - top) / side / coarse)];
  return row * CELLS + column;
}

type Outline = (thing: number, grow: (x: number, y: number) => void) => void;

function heaped(keys: Int32Array, keyCount: number, outline: Outline): Heaps {
  const order = sortByKeyAt(upTo(keys.length), keys, keyCount);
  const starts: number[] = [];
  const frames: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  let began = 0;
  for (let spot = 0; spot < order.length; spot++) {
    const thing = order[spot] as number;
    outline(thing, grow);
    const isLast = spot + 1 === order.length || keys[order[spot + 1] as number] !== keys[thing];
    if (!isLast && spot + 1 - began < LARGEST) continue;
    starts.push(began);
    frames.push(left, top, right, bottom);
    [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    began = spot + 1;
  }
  return { order, start: Int32Array.from([...starts, order.length]), frames: Float32Array.from(frames) };
}
