import type { Grouping } from '@/lib/map/groups';
import { rowsOf } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import { FADED, INK_OPACITY, STROKES } from '@/lib/map/strokes';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import { fillOf } from './colours';

type Props = { picture: MapPicture; grouping: Grouping };

/** The web as it stands in the page before (or without) any script: all lines of a level in one path, no names. */
export function StaticWeb({ picture, grouping }: Props) {
  const { x, y, width, height } = frameOf(picture);
  return (
    <svg
      aria-hidden="true"
      viewBox={[x, y, width, height].map((length) => Math.round(length)).join(' ')}
      className="absolute start-1/2 top-1/2 h-[100vw] w-[62dvh] -translate-x-1/2 -translate-y-1/2 rotate-90 p-5 md:start-0 md:top-0 md:size-full md:translate-none md:rotate-none md:p-11 md:ps-26 rtl:translate-x-1/2 rtl:md:translate-none"
    >
      {[...TRUSTS]
        .reverse()
        .flatMap((trust) =>
          [true, false].map((faded) => (
            <path
              key={`${String(trust)} ${String(faded)}`}
              d={pathOf(picture, trust, faded)}
              className="stroke-ink fill-none"
              strokeOpacity={faded ? INK_OPACITY * FADED : INK_OPACITY}
              strokeWidth={STROKES[trust].width}
              {...(trust === 5 && { strokeDasharray: '0 4', strokeLinecap: 'round' as const })}
            />
          )),
        )}
      {picture.people.map((person, at) => {
        const spot = { cx: Math.round(person.x), cy: Math.round(person.y) };
        const mark = markOf(person);
        const colour = grouping.groups[grouping.groupOf[at] ?? 0]?.colour ?? 'none';
        return (
          <g key={person.id}>
            {mark && mark !== 'ghost' && (
              <circle
                {...spot}
                r={radiusOf(person) + 5}
                strokeWidth="3"
                className={mark === 'fringe' ? 'stroke-thread fill-paper' : 'stroke-ink fill-paper'}
              />
            )}
            <circle {...spot} r={radiusOf(person)} className={fillOf(colour)} />
          </g>
        );
      })}
    </svg>
  );
}

function pathOf({ people, lines }: MapPicture, trust: Trust, faded: boolean): string {
  return rowsOf(lines)
    .filter(([, , level, isFaded]) => level === trust && isFaded === faded)
    .map(([from, to]) => {
      const [a, b] = [people[from], people[to]];
      if (!a || !b) return '';
      return `M${String(Math.round(a.x))} ${String(Math.round(a.y))}L${String(Math.round(b.x))} ${String(Math.round(b.y))}`;
    })
    .join('');
}

function frameOf({ people }: MapPicture) {
  const frame = { left: 0, top: 0, right: 1, bottom: 1 };
  for (const person of people) {
    const radius = radiusOf(person);
    frame.left = Math.min(frame.left, person.x - radius);
    frame.top = Math.min(frame.top, person.y - radius);
    frame.right = Math.max(frame.right, person.x + radius);
    frame.bottom = Math.max(frame.bottom, person.y + radius);
  }
  return { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top };
}
