import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { bundlesOf, thicknessIn, type Bundle, type Bundled } from '@/lib/map/bundles';
import { boundsOf } from '@/lib/map/bounds';
import type { MapCircle } from '@/lib/map/picture';
import { nameOfCircle, sayCircle } from './circle-name';
import { fitWords } from './fit-words';
import { ringOf, ringWidth, type Arc } from './ring';

type Props = {
  picture: Omit<Bundled, 'circles'> & { readonly circles: readonly MapCircle[] };
  /** For each circle where its people are listed; null, or none at all, where nowhere. */
  links?: readonly (string | null)[];
};

const STROKE = {
  thread: 'stroke-thread',
  ochre: 'stroke-ochre',
  slate: 'stroke-slate',
  green: 'stroke-green',
} as const;

/** What a letter takes of its size in width, about. */
const LETTER = 0.54;

/**
 * The circles of a large web as they stand in the page before (or without) any script: where the drawn map will have them, by
 * how many people they have and how these hang, with the bundles between them.
 */
export function StillCircles({ picture, links }: Props) {
  const t = useTranslations('map.circle');
  const { circles } = picture;
  const frame = frameOf(circles);
  const size = Math.round(Math.max(frame.width, frame.height) / 62);
  const bundles = bundlesOf(picture);
  return (
    <svg
      role="group"
      aria-label={t('all', { count: circles.length })}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      className="absolute start-1/2 top-1/2 h-[100vw] w-[62dvh] -translate-x-1/2 -translate-y-1/2 rotate-90 p-[8vw] md:start-0 md:top-0 md:size-full md:translate-none md:rotate-none md:p-11 md:ps-26 rtl:translate-x-1/2 rtl:md:translate-none"
    >
      {bundles.map((bundle) => (
        <Thread key={`${bundle.from} ${bundle.to}`} bundle={bundle} bundles={bundles} circles={circles} />
      ))}
      {circles.map((circle, at) => (
        <Bubble key={at} circle={circle} size={size} href={links?.[at] ?? null} />
      ))}
    </svg>
  );
}

function Thread({
  bundle,
  bundles,
  circles,
}: {
  bundle: Bundle;
  bundles: readonly Bundle[];
  circles: readonly MapCircle[];
}) {
  const [from, to] = [circles[bundle.from], circles[bundle.to]];
  if (!from || !to) return null;
  return (
    <path
      d={`M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`}
      className={bundle.solid === 0 ? 'stroke-thread' : 'stroke-ink'}
      strokeOpacity={0.3}
      strokeWidth={thicknessIn(bundles, bundle, circles)}
      {...(bundle.solid === 0 && { strokeDasharray: '60 60' })}
    />
  );
}

function Bubble({ circle, size, href }: { circle: MapCircle; size: number; href: string | null }) {
  const t = useTranslations('map.circle');
  const name = nameOfCircle(circle, t);
  const count = t('count', { count: circle.people });
  const [cx, cy, radius] = [circle.x, circle.y, circle.radius].map(Math.round) as [number, number, number];
  const widthOf = (line: string): number => line.length * size * LETTER;
  const written = fitWords([...name, count], { radius, step: size * 1.15, widthOf });
  const drawn = (
    <>
      <circle cx={cx} cy={cy} r={radius} className="fill-paper" />
      {ringOf(circle.standings).map((arc) => (
        <ArcPath key={arc.tone} arc={arc} at={{ x: cx, y: cy, radius }} />
      ))}
      <g className="origin-center [transform-box:fill-box] max-md:scale-150 max-md:-rotate-90">
        {written.map((line, at, lines) => (
          <text
            key={at}
            x={cx}
            y={Math.round(cy + size * (0.35 + 1.15 * (at - (lines.length - 1) / 2)))}
            fontSize={size}
            textAnchor="middle"
            direction="auto"
            className={line === count ? 'fill-soft' : at === 0 ? 'fill-ink font-bold' : 'fill-ink'}
          >
            {line}
          </text>
        ))}
      </g>
    </>
  );
  const label = sayCircle(circle, t);
  if (href === null)
    return (
      <g role="img" aria-label={label}>
        {drawn}
      </g>
    );
  return (
    <Link href={href as Route} aria-label={label}>
      {drawn}
    </Link>
  );
}

function ArcPath({ arc, at }: { arc: Arc; at: { x: number; y: number; radius: number } }) {
  const width = (Math.min(at.radius * 0.13, 90) || ringWidth(at.radius)) * arc.thick;
  const radius = at.radius + width / 2;
  const props = { className: `fill-none ${STROKE[arc.tone]}`, strokeWidth: Math.round(width * 10) / 10 };
  if (arc.to - arc.from > 6.28) return <circle cx={at.x} cy={at.y} r={radius} {...props} />;
  const [x1, y1, x2, y2] = [
    at.x + radius * Math.sin(arc.from),
    at.y - radius * Math.cos(arc.from),
    at.x + radius * Math.sin(arc.to),
    at.y - radius * Math.cos(arc.to),
  ].map((length) => Math.round(length * 10) / 10);
  const isLong = arc.to - arc.from > Math.PI ? 1 : 0;
  return <path d={`M${x1} ${y1}A${radius} ${radius} 0 ${isLong} 1 ${x2} ${y2}`} {...props} />;
}

function frameOf(circles: readonly MapCircle[]) {
  const frame = boundsOf(circles);
  const [x, y] = [Math.round(frame.left), Math.round(frame.top)];
  return { x, y, width: Math.round(frame.right) - x, height: Math.round(frame.bottom) - y };
}
