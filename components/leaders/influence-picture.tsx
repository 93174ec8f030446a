import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Dot, Heap, LeaderPicture, Row } from '@/lib/leaders/picture';
import { PersonMark, SUPPORT_RINGS } from './picture-marks';

type InfluencePictureProps = {
  campaignId: string;
  /** For a phone, and for anything wider. */
  pictures: readonly LeaderPicture[];
  /** Where a disc of several leads: those of one support whom so many trust. */
  heapHref: (heap: Heap) => Route;
};

/** Influence along, support down: who is where, drawn on the server; every dot leads to a coworker. */
export function InfluencePicture({ pictures, ...rest }: InfluencePictureProps) {
  return pictures.map((picture, place) => (
    <Plot
      key={picture.width}
      picture={picture}
      className={place === 0 ? 'sm:hidden' : 'max-sm:hidden'}
      {...rest}
    />
  ));
}

type PlotProps = Omit<InfluencePictureProps, 'pictures'> & {
  picture: LeaderPicture;
  className: string;
};

function Plot({ picture, className, campaignId, heapHref }: PlotProps) {
  const t = useTranslations('leaders.picture');
  const { width, height, gutter, rows, dots, heaps } = picture;
  return (
    <svg
      role="group"
      aria-label={t('label')}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      direction="ltr"
      className={`block w-full max-w-[66rem] fill-current text-sm ${className}`}
    >
      {rows.map((row) => (
        <Band key={row.support} row={row} width={width} gutter={gutter} />
      ))}
      <Axis picture={picture} />
      {heaps.map((heap) => (
        <Several key={`${String(heap.support)} ${String(heap.from)}`} heap={heap} href={heapHref(heap)} />
      ))}
      {dots.map((dot) => (
        <Person key={dot.leader.id} dot={dot} campaignId={campaignId} />
      ))}
    </svg>
  );
}

function Band({ row, width, gutter }: { row: Row; width: number; gutter: number }) {
  const words = useTranslations('support.words');
  const t = useTranslations('leaders.picture');
  const { support, count, top, height, line, visitFrom } = row;
  const [textX, textY] = gutter === 0 ? [2, top + 16] : [0, line + 5];
  return (
    <g aria-hidden="true">
      {visitFrom !== null && visitFrom < width - 20 && (
        <>
          <rect
            x={visitFrom}
            y={top}
            width={width - visitFrom}
            height={height}
            className="fill-thread-wash"
          />
          <text x={width - 6} y={top + 16} textAnchor="end" className="fill-thread font-semibold">
            {t('visit')}
          </text>
        </>
      )}
      <line x1="0" x2={width} y1={top + height} y2={top + height} className="stroke-hairline" />
      <text x={textX} y={textY} className={gutter === 0 ? 'fill-soft font-semibold' : 'fill-ink'}>
        {words(`${support}`)}
        <tspan dx="6" className="fill-soft font-normal">
          {count}
        </tspan>
      </text>
    </g>
  );
}

function Axis({ picture: { columns, rows, width, gutter } }: { picture: LeaderPicture }) {
  const t = useTranslations('leaders.picture');
  const last = rows.at(-1);
  const y = last ? last.top + last.height : 0;
  const wide = Math.max(
    ...Array.from({ length: columns.count }, (_, column) => tickOf(columns.range(column)).length),
  );
  const every = Math.max(1, Math.ceil((wide * 8 + 6) / columns.step));
  const ticks = Array.from({ length: columns.count }, (_, column) => column).filter(
    (column) => column === 0 || (column - 1) % every === 0,
  );
  return (
    <g aria-hidden="true" className="fill-soft">
      <line x1={gutter} x2={width} y1={y} y2={y} className="stroke-ink" strokeWidth="2" />
      {ticks.map((column) => (
        <text key={column} x={columns.middle(column)} y={y + 16} textAnchor="middle">
          {tickOf(columns.range(column))}
        </text>
      ))}
      <text x={width} y={y + 34} textAnchor="end">
        {t('axis')}
      </text>
    </g>
  );
}

function tickOf([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

function Several({ heap, href }: { heap: Heap; href: Route }) {
  const t = useTranslations('leaders.picture');
  const words = useTranslations('support.words');
  const format = useFormatter();
  const { support, count, from, to, x, y, radius } = heap;
  const label = t('heap', {
    count: format.number(count),
    from,
    to: from === to ? 'same' : String(to),
    support: words(`${support}`),
  });
  return (
    <Link href={href} aria-label={label} className="group">
      <title>{label}</title>
      <circle
        cx={x}
        cy={y}
        r={radius}
        strokeWidth="2.5"
        className={`${SUPPORT_RINGS[support]} fill-raised group-hover:fill-sunk`}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize="12" fontWeight="700" className="fill-ink">
        {count}
      </text>
    </Link>
  );
}

function Person({ dot: { leader, x, y, label }, campaignId }: { dot: Dot; campaignId: string }) {
  const t = useTranslations('leaders.picture');
  const words = useTranslations('support.words');
  const { id, name, trustedBy, told } = leader;
  const says = t('dot', {
    name,
    n: trustedBy,
    support: words(`${told.support}`),
    committee: told.onCommittee ? 'yes' : 'no',
  });
  return (
    <Link href={`/campaigns/${campaignId}/workers/${id}` as Route} aria-label={says} className="group">
      <title>{says}</title>
      <PersonMark x={x} y={y} support={told.support} onCommittee={told.onCommittee} />
      {label && (
        <text
          x={label.x}
          y={label.y + 12}
          fontSize="13"
          strokeWidth="3"
          strokeLinejoin="round"
          paintOrder="stroke"
          className="fill-ink stroke-paper underline-offset-2 group-hover:underline"
        >
          {name}
        </text>
      )}
    </Link>
  );
}
