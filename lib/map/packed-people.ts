import { WORKER_STATUSES } from '@/lib/web/facts';
import { STANDINGS } from '@/lib/web/standing';
import type { SolidThreshold } from '@/lib/web/trust';
import type { ColumnReader, ColumnWriter } from './columns';
import type { MapLines } from './lines';
import { packIds, unpackIds } from './packed-ids';
import { countLines, widthAmong } from './packed-lines';
import type { MapPerson } from './picture';

/** Who stands where and hangs how and on whom, column by column. */
export function writePeople(columns: ColumnWriter, people: readonly MapPerson[]): void {
  const places = new Map(people.map(({ id }, at) => [id, at]));
  const each = (number: (person: MapPerson) => number) => Int32Array.from(people, number);
  const standingOf = ({ standing }: MapPerson) => (standing === null ? 0 : 1 + STANDINGS.indexOf(standing));
  const hangsOn = ({ hangsOn: on }: MapPerson) => (on === null ? -1 : (places.get(on) ?? -1));
  columns.raw(packIds(people.map(({ id }) => id)));
  columns.ints(
    each(({ x }) => tenths(x)),
    4,
  );
  columns.ints(
    each(({ y }) => tenths(y)),
    4,
  );
  columns.ints(each(standingOf), 1);
  columns.ints(
    each(({ known, onCommittee }) => Number(known) + 2 * Number(onCommittee)),
    1,
  );
  columns.ints(
    each(({ status }) => WORKER_STATUSES.indexOf(status)),
    1,
  );
  columns.ints(
    each(({ support }) => support),
    1,
  );
  columns.ints(
    each(({ holds }) => holds),
    4,
  );
  columns.ints(each(hangsOn), widthAmong(people.length));
}

/** Answers the people once it is known what lines there are: how many they have is counted from them. */
export function readPeople(
  columns: ColumnReader,
  count: number,
): (lines: MapLines, solidThreshold: SolidThreshold) => readonly MapPerson[] {
  const ids = unpackIds(columns.raw(16 * count));
  const bytes = () => columns.ints(new Uint8Array(count), 1);
  const lengths = () => columns.ints(new Int32Array(count), 4);
  const [x, y] = [lengths(), lengths()];
  const [standing, flags, status, support] = [bytes(), bytes(), bytes(), bytes()];
  const holds = columns.ints(new Uint32Array(count), 4);
  const hangsOn = columns.ints(new Uint32Array(count), widthAmong(count));
  return (lines, solidThreshold) => {
    const [all, solid] = countBoth(lines, standing, solidThreshold);
    return ids.map((id, at) => ({
      ...WORDLESS,
      id,
      x: of(x, at) / 10,
      y: of(y, at) / 10,
      known: (of(flags, at) & 1) === 1,
      onCommittee: (of(flags, at) & 2) === 2,
      standing: STANDINGS[of(standing, at) - 1] ?? null,
      status: WORKER_STATUSES[of(status, at)] ?? 'active',
      support: of(support, at),
      lines: of(all, at),
      solidLines: of(solid, at),
      holds: of(holds, at),
      hangsOn: ids[of(hangsOn, at)] ?? null,
    }));
  };
}

/** How many lines everybody has, and how many of them are solid. Those of a ghost count for nobody. */
function countBoth(lines: MapLines, standing: Uint8Array, solidThreshold: SolidThreshold) {
  const isLiving = (line: number) =>
    of(standing, of(lines.from, line)) * of(standing, of(lines.to, line)) > 0;
  const isSolid = (line: number) => of(lines.trust, line) <= solidThreshold && isLiving(line);
  return [countLines(lines, standing.length, isLiving), countLines(lines, standing.length, isSolid)] as const;
}

function of(column: Uint8Array | Uint32Array | Int32Array, at: number): number {
  return column[at] ?? 0;
}

/** Of whom nothing is said in words. */
const WORDLESS = {
  label: '',
  short: '',
  department: null,
  shift: null,
  languages: [],
  lastSpokenOn: null,
  lastSpokenBy: null,
} as const;

/** A length in whole tenths. */
export function tenths(length: number): number {
  return Math.round(length * 10);
}
