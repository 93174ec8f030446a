import type { ColumnReader, ColumnWriter, Width } from './columns';
import { countOf, type MapLines } from './lines';

/** Faded lines carry this beside their trust. */
const FADED = 8;

/** How wide the place of a person is among so many; the largest number of that width stands for nobody. */
export function widthAmong(people: number): Width {
  return people < 0xffff ? 2 : 4;
}

/** Two places, trust and fading in one byte, and the day: seven bytes a line below 65,535 people. */
export function writeLines(columns: ColumnWriter, lines: MapLines, people: number): void {
  const { from, to, trust, isFaded, saidOn } = lines;
  columns.rising(from, widthAmong(people));
  columns.ints(to, widthAmong(people));
  columns.ints(
    trust.map((level, at) => level + (isFaded[at] === 1 ? FADED : 0)),
    1,
  );
  columns.ints(saidOn, 2);
}

/** @throws RangeError where a line is none between two of so many people */
export function readLines(columns: ColumnReader, count: number, people: number): MapLines {
  const from = columns.rising(new Uint32Array(count), widthAmong(people));
  const to = columns.ints(new Uint32Array(count), widthAmong(people));
  const level = columns.ints(new Uint8Array(count), 1);
  const saidOn = columns.ints(new Uint16Array(count), 2);
  const trust = level.map((both) => both % FADED);
  const isFaded = level.map((both) => both >>> 3);
  for (let at = 0; at < count; at++) {
    const [first, second, how] = [from[at] ?? 0, to[at] ?? 0, trust[at] ?? 0];
    if (first >= second || second >= people || how < 1 || how > 5)
      throw new RangeError(`line ${at} of trust ${how} from ${first} to ${second} among ${people} people`);
  }
  return { from, to, trust, isFaded, saidOn };
}

/** How many lines each of so many people has among those that are meant. */
export function countLines(lines: MapLines, people: number, isMeant: (line: number) => boolean): Uint32Array {
  const counts = new Uint32Array(people);
  for (let line = 0; line < countOf(lines); line++) {
    if (!isMeant(line)) continue;
    for (const end of [lines.from[line] ?? 0, lines.to[line] ?? 0]) counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}
