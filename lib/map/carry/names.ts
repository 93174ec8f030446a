import { MUST_TELL, placeLabels, type Labelled } from '@/lib/map/label-places';
import { markOf, type MapPerson } from '@/lib/map/picture';
import type { Carried, CarriedCircle } from './carried';
import type { Disc, Fit } from './fit';
import { tenth } from './fit';
import { isRightToLeft, widthOf } from './letters';
import type { Box } from './paper';
import { overlap } from './paper';
import { PRINT } from './print-ink';
import { shape, type Shape } from './shape';

/** A name where it is written: the box it takes and how it looks. */
export type Name = Box & {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: 'ink' | 'soft' | 'thread';
};

type Wish = { readonly at: Labelled; readonly name: Omit<Name, 'x' | 'y' | 'width' | 'height'> };

/** Names are at least this high, in pixels: five and a half points. */
const SMALLEST = 7.4;
const LARGEST = 20;
/** So many on one thin line are all named, come what may. */
const FEW = 30;
/** With less room than this for each person, in pixels, only those are named whom one must know. */
const CROWDED = 26;
/** How many of those who hold most are named in a crowd. */
const HOLDERS = 24;

/**
 * The names of circles and people that fit on a sheet, the most telling first and never one across another: circles, the
 * committee, those on one thin line where they are few, those who hold many, then everybody there is room for.
 */
export function namesOf(carried: Carried, discs: readonly Disc[], fit: Fit, area: Box): readonly Name[] {
  const { people, circles } = carried;
  const room = Math.sqrt((area.width * area.height) / Math.max(1, people.length));
  const size = Math.min(LARGEST, Math.max(SMALLEST, room * 0.145));
  const fringe = people.filter((person) => markOf(person) === 'fringe').length;
  const least = room < CROWDED ? leastHold(people) : -1;
  const wishes: Wish[] = [
    ...circles.map((circle) => circleWish(circle, fit, size)),
    ...people.map((person, at) => personWish(person, discs[at], size, { fewOnFringe: fringe <= FEW, least })),
  ];
  const inside = wishes.map(({ at }) => ({ ...at, x: at.x - area.x, y: at.y - area.y }));
  return placeLabels(inside, area).flatMap((place, at): Name[] => {
    const wish = wishes[at];
    if (!place || !wish) return [];
    const { width, height } = wish.at;
    return [{ ...wish.name, x: place.x + area.x, y: place.y + area.y, width, height }];
  });
}

/** How many others one must hold to be named in a crowd. */
function leastHold(people: readonly MapPerson[]): number {
  const holds = people.map((person) => person.holds).sort((a, b) => b - a);
  return Math.max(1, holds[HOLDERS] ?? 1);
}

function circleWish({ x, y, radius, name }: CarriedCircle, { scale, shift }: Fit, size: number): Wish {
  const large = Math.min(60, Math.max(size * 1.25, radius * scale * 0.17));
  return {
    at: {
      x: x * scale + shift.x,
      y: (y - radius) * scale + shift.y,
      radius: 0,
      width: widthOf(name, large, true) + 4,
      height: large * 1.15,
      telling: 9 * MUST_TELL + radius,
    },
    name: { text: name, size: large, isBold: true, colour: 'soft' },
  };
}

type Crowd = { readonly fewOnFringe: boolean; readonly least: number };

function personWish(person: MapPerson, disc: Disc | undefined, size: number, crowd: Crowd): Wish {
  const mark = markOf(person);
  const isBold = mark === 'fringe' || mark === 'committee';
  const telling = tellingOf(person, crowd);
  const isNamed = crowd.least < 0 || telling >= MUST_TELL || person.holds >= crowd.least;
  const text = isNamed ? person.short : '';
  const { x, y, radius } = disc ?? { x: 0, y: 0, radius: 0 };
  return {
    at: {
      x,
      y,
      radius: radius + (mark === null ? 1 : Math.min(5, radius * 0.6)),
      width: text === '' ? 0 : widthOf(text, size, isBold) + 3,
      height: size * 1.15,
      telling,
    },
    name: { text, size, isBold, colour: COLOURS[mark ?? 'committee'] },
  };
}

const COLOURS = { fringe: 'thread', committee: 'ink', ghost: 'soft' } as const;

function tellingOf(person: MapPerson, { fewOnFringe, least }: Crowd): number {
  const rank = person.holds * 10 + person.lines;
  if (person.onCommittee) return 3 * MUST_TELL + rank;
  if (markOf(person) === 'fringe') return (fewOnFringe ? 2 * MUST_TELL : MUST_TELL / 2) + rank;
  return least > 0 && person.holds >= least ? MUST_TELL + rank : rank;
}

/** Names as they are written, with paper around each letter, those of a window only. */
export function nameShapes(names: readonly Name[], window: Box): readonly Shape[] {
  return names
    .filter((name) => overlap(name, window))
    .map(({ x, y, width, text, size, isBold, colour }) =>
      shape(
        'text',
        {
          x: tenth(x + width / 2),
          y: tenth(y + size * 0.9),
          textAnchor: 'middle',
          fontSize: tenth(size),
          fontWeight: isBold ? 700 : 500,
          fill: PRINT[colour] ?? '',
          stroke: PRINT['paper'] ?? '',
          strokeWidth: tenth(size / 4),
          strokeLinejoin: 'round',
          paintOrder: 'stroke',
          ...(isRightToLeft(text) && { direction: 'rtl' }),
        },
        text,
      ),
    );
}
