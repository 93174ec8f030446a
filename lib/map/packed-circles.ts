import { STANDINGS } from '@/lib/web/standing';
import type { ColumnReader, ColumnWriter } from './columns';
import { tenths } from './packed-people';
import type { MapCircle, MapPicture } from './picture';

type Circles = Pick<MapPicture, 'circles' | 'circleOf'>;

/** Where the circles lie and how their people hang, and the circle of each person. */
export function writeCircles(
  columns: ColumnWriter,
  circles: readonly MapCircle[],
  circleOf: Uint16Array,
): void {
  const each = (number: (circle: MapCircle) => number) => Int32Array.from(circles, number);
  for (const length of ['x', 'y', 'radius'] as const)
    columns.ints(
      each((circle) => tenths(circle[length])),
      4,
    );
  columns.ints(
    each(({ people }) => people),
    4,
  );
  for (const standing of STANDINGS.keys())
    columns.ints(
      each(({ standings }) => standings[standing] ?? 0),
      4,
    );
  if (circles.length > 0) columns.ints(circleOf, 2);
}

/** @throws RangeError where somebody is in a circle that is not there */
export function readCircles(columns: ColumnReader, count: number, people: number): Circles {
  const numbers = () => columns.ints(new Int32Array(count), 4);
  const [x, y, radius, size] = [numbers(), numbers(), numbers(), numbers()];
  const standings = STANDINGS.map(numbers);
  const circleOf = columns.ints(new Uint16Array(count > 0 ? people : 0), 2);
  if (circleOf.some((circle) => circle >= count)) throw new RangeError(`a circle that is none of ${count}`);
  const circles = Array.from({ length: count }, (_, at) => ({
    x: (x[at] ?? 0) / 10,
    y: (y[at] ?? 0) / 10,
    radius: (radius[at] ?? 0) / 10,
    people: size[at] ?? 0,
    department: null,
    shift: null,
    standings: standings.map((of) => of[at] ?? 0),
  }));
  return { circles, circleOf };
}
