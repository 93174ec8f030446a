import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import type { Ego } from '@/lib/map/ego';
import { egoOf } from '@/lib/map/ego';
import { MUST_TELL, placeLabels } from '@/lib/map/label-places';
import type { MapPerson, MapPicture, Point } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import { fillOf } from './colours';
import { Thread } from './thread';

type Props<T extends string> = {
  picture: MapPicture;
  /** The id of whose corner of the web is drawn. */
  person: string;
  depth: 1 | 2;
  /** Where a click on somebody leads. */
  hrefOf: (workerId: string) => Route<T>;
};

const MARGIN = { x: 74, y: 42 };

/**
 * A person's own corner of the map, drawn on the server: they in the middle, whom they have lines with around them, coloured
 * by how each hangs. Every person is a link. Nothing for somebody who is not on the map. The words belong beside it.
 */
export function EgoMap<T extends string>({ picture, person, depth, hrefOf }: Props<T>) {
  const t = useTranslations('map');
  const middle = picture.people.findIndex(({ id }) => id === person);
  if (middle < 0) return null;
  const ego = egoOf(picture, middle, depth);
  const wide = 2 * (ego.radius + MARGIN.x);
  const heights = [...ego.places.values()].map(({ y }) => y);
  const top = Math.min(...heights) - MARGIN.y;
  const high = Math.max(...heights) + MARGIN.y - top;
  const size = Math.max(14, Math.round(wide / 28));
  const labels = labelsOf(picture, ego, size);
  return (
    <figure>
      <svg
        viewBox={`${String(-wide / 2)} ${String(top)} ${String(wide)} ${String(high)}`}
        className="mx-auto block h-auto max-h-[34rem] w-full max-w-3xl"
        aria-label={t('ego.label', { count: ego.people.length - 1 })}
        role="group"
      >
        {ego.lines.map(([from, to, trust, isFaded = false]) => (
          <Thread
            key={`${String(from)}-${String(to)}`}
            trust={trust}
            isFaded={isFaded}
            from={spot(ego, from)}
            to={spot(ego, to)}
          />
        ))}
        {ego.people.map((at, order) => {
          const one = picture.people[at];
          if (!one) return null;
          const label = labels[order];
          const disc = (
            <Disc one={one} at={spot(ego, at)} label={label ?? null} size={size} bold={at === middle} />
          );
          if (at === middle) return <g key={one.id}>{disc}</g>;
          return (
            <Link key={one.id} href={hrefOf(one.id)} aria-label={one.label} className="hover:underline">
              {disc}
            </Link>
          );
        })}
      </svg>
    </figure>
  );
}

function spot(ego: Ego, at: number): Point {
  return ego.places.get(at) ?? { x: 0, y: 0 };
}

function labelsOf(picture: MapPicture, ego: Ego, size: number) {
  return placeLabels(
    ego.people.map((at, order) => {
      const one = picture.people[at];
      const { x, y } = spot(ego, at);
      const width = one ? widthOf(one, size) : 0;
      const telling = order === 0 ? MUST_TELL : MUST_TELL - order;
      return { x, y, radius: one ? radiusOf(one) + 3 : 10, width, height: size * 1.15, telling };
    }),
  );
}

type DiscProps = { one: MapPerson; at: Point; label: Point | null; size: number; bold: boolean };

function Disc({ one, at, label, size, bold }: DiscProps) {
  const mark = markOf(one);
  const radius = radiusOf(one);
  const colour = one.standing === null ? 'none' : `standing-${one.standing}`;
  return (
    <>
      <circle cx={at.x} cy={at.y} r={radius + 1.5} className="fill-paper" />
      <circle cx={at.x} cy={at.y} r={radius} className={fillOf(colour)} />
      {mark === 'fringe' && <circle cx={at.x} cy={at.y} r={radius - 4} className="fill-paper" />}
      {(mark === 'committee' || bold) && (
        <circle
          cx={at.x}
          cy={at.y}
          r={radius + 4.5}
          className="stroke-ink fill-none"
          strokeWidth={bold ? 3 : 2}
        />
      )}
      {label && <Name one={one} at={at} label={label} size={size} bold={bold || mark !== null} />}
    </>
  );
}

function Name({ one, at, label, size, bold }: DiscProps & { label: Point }) {
  const inTheMiddle = at.x === 0 && at.y === 0;
  return (
    <text
      x={inTheMiddle ? 0 : label.x + widthOf(one, size) / 2}
      y={label.y + size * 0.9}
      textAnchor="middle"
      fontSize={size}
      fontWeight={bold ? 700 : 500}
      strokeWidth={size / 4}
      strokeLinejoin="round"
      paintOrder="stroke"
      className="fill-ink stroke-paper"
    >
      {one.short}
    </text>
  );
}

/** About as wide as the label will be: a server has no letters to measure. */
function widthOf({ short }: MapPerson, size: number): number {
  return short.length * size * 0.54 + 4;
}
