import { addDays, daysBetween } from '@/lib/web/day';
import type { SolidThreshold } from '@/lib/web/trust';
import { ColumnReader, ColumnWriter } from './columns';
import { countOf, ZERO } from './lines';
import { readCircles, writeCircles } from './packed-circles';
import { readLines, writeLines } from './packed-lines';
import { readPeople, writePeople } from './packed-people';
import type { MapPicture } from './picture';

/** The form of a packed picture; another one is refused. */
export const PACKED_VERSION = 1;

/** What stands first: 32-bit numbers, the lowest byte first. */
const HEADER = ['magic', 'version', 'check', 'people', 'lines', 'circles', 'solid', 'on', 'fresh'] as const;
type Header = Readonly<Record<(typeof HEADER)[number], number>>;

/** `WovM` */
const MAGIC = 0x4d76_6f57;
const HEAD = HEADER.length * 4;
/** The check is over all that stands behind it. */
const CHECKED = 12;

/**
 * A picture as bytes, without its words: who stands where, hangs how and on whom, every line (eight bytes each below 65,535
 * people, before compression), and the circles. Lengths are kept to a tenth of a pixel, counts of lines left out: the reader
 * counts. What people and circles are called travels apart, by `packNames`.
 *
 * @throws RangeError where an id is no UUID
 */
export function packPicture(picture: MapPicture): Uint8Array {
  const { people, lines, circles, circleOf, on, freshnessDays } = picture;
  const columns = new ColumnWriter();
  writePeople(columns, people);
  writeLines(columns, lines, people.length);
  writeCircles(columns, circles, circleOf);
  const bytes = columns.after(HEAD);
  const header = {
    magic: MAGIC,
    version: PACKED_VERSION,
    check: 0,
    people: people.length,
    lines: countOf(lines),
    circles: circles.length,
    solid: picture.solidThreshold,
    on: on === undefined ? 0 : daysBetween(ZERO, on),
    fresh: freshnessDays === undefined ? 0 : freshnessDays + 1,
  };
  writeHeader(bytes, header);
  writeHeader(bytes, { ...header, check: checkOf(bytes) });
  return bytes;
}

/**
 * The picture that was packed, without its words: nobody in it is called anything yet.
 *
 * @throws RangeError where the bytes are foreign, of another version, cut off or damaged
 */
export function unpackPicture(bytes: Uint8Array): MapPicture {
  const header = readHeader(bytes);
  const { on, fresh } = header;
  const solidThreshold = header.solid as SolidThreshold;
  const columns = new ColumnReader(bytes, HEAD);
  const countPeople = readPeople(columns, header.people);
  const lines = readLines(columns, header.lines, header.people);
  const { circles, circleOf } = readCircles(columns, header.circles, header.people);
  if (columns.left > 0) throw new RangeError(`${columns.left} bytes more than the picture has`);
  return {
    people: countPeople(lines, solidThreshold),
    lines,
    circles,
    circleOf,
    solidThreshold,
    ...(on > 0 && { on: addDays(ZERO, on) }),
    ...(fresh > 0 && { freshnessDays: fresh - 1 }),
  };
}

function writeHeader(bytes: Uint8Array, header: Header): void {
  const view = new DataView(bytes.buffer);
  for (const [place, name] of HEADER.entries()) view.setUint32(place * 4, header[name], true);
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < HEAD) throw new RangeError(`${bytes.length} bytes are too few for a picture`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entries = HEADER.map((name, place) => [name, view.getUint32(place * 4, true)] as const);
  const header = Object.fromEntries(entries) as Header;
  if (header.magic !== MAGIC) throw new RangeError('these bytes are no picture');
  if (header.version !== PACKED_VERSION)
    throw new RangeError(`a picture of form ${header.version}, ${PACKED_VERSION} expected`);
  if (header.check !== checkOf(bytes)) throw new RangeError('the picture is cut off or damaged');
  return header;
}

/** 32-bit FNV-1a (Fowler, Noll & Vo): a single byte that changed always shows, more of them all but once in 2^32. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c_9dc5;
  for (let place = CHECKED; place < bytes.length; place++)
    hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x0100_0193);
  return hash >>> 0;
}
