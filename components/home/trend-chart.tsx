import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormatter, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { DayWords } from '@/components/ui/day-words';
import { Table } from '@/components/ui/table';
import type { Moment } from '@/lib/web/history';

/** The woven share and the reach over the months, drawn on the server, with its numbers in a table. */
export function Trend({ moments }: { moments: readonly Moment[] }) {
  const t = useTranslations('home');
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last || moments.length < 2) return <p className="text-soft">{t('trendShort')}</p>;
  return (
    <figure>
      <TrendPicture moments={moments} width={340} className="md:hidden" />
      <TrendPicture moments={moments} width={720} className="max-md:hidden" />
      <Disclosure summary={t('trendTable')}>
        <TrendTable moments={moments} />
      </Disclosure>
    </figure>
  );
}

const HEIGHT = 220;
const INSET = { top: 14, bottom: 26, start: 52, end: 12 };

const dateOf = (moment: Moment) => new Date(`${moment.on}T00:00:00Z`);

/** Where a moment and a share stand in a picture of this width. */
function scalesOf(moments: readonly Moment[], width: number) {
  const dates = moments.map(dateOf);
  const along = scaleUtc()
    .domain([dates[0] ?? 0, dates.at(-1) ?? 0])
    .range([INSET.start, width - INSET.end]);
  const up = scaleLinear()
    .domain([0, 1])
    .range([HEIGHT - INSET.bottom, INSET.top]);
  return { x: (moment: Moment) => along(dateOf(moment)), y: (share: number) => up(share) };
}

type Scales = ReturnType<typeof scalesOf>;

function TrendPicture(props: { moments: readonly Moment[]; width: number; className: string }) {
  const { moments, width, className } = props;
  const { x, y } = scalesOf(moments, width);
  const path = (share: (moment: Moment) => number) =>
    line<Moment>(x, (moment) => y(share(moment)))([...moments]) ?? '';
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      direction="ltr"
      className={`block w-full fill-current text-sm ${className}`}
    >
      <Shares y={y} width={width} />
      <Months moments={moments} x={x} width={width} />
      <path
        d={path(({ reach }) => reach)}
        className="stroke-slate fill-none"
        strokeWidth="2"
        strokeDasharray="5 4"
      />
      <path d={path(({ wovenShare }) => wovenShare)} className="stroke-green fill-none" strokeWidth="4" />
      {moments.map((moment) => (
        <circle
          key={moment.on}
          cx={x(moment)}
          cy={y(moment.wovenShare)}
          r="4"
          className="fill-paper stroke-green"
          strokeWidth="2.5"
        />
      ))}
    </svg>
  );
}

function Shares({ y, width }: Pick<Scales, 'y'> & { width: number }) {
  const format = useFormatter();
  return [0, 0.25, 0.5, 0.75, 1].map((share) => (
    <g key={share}>
      <line x1={INSET.start} x2={width - INSET.end} y1={y(share)} y2={y(share)} className="stroke-hairline" />
      {share % 0.5 === 0 && (
        <text x={INSET.start - 8} y={y(share) + 5} textAnchor="end" className="fill-soft">
          {format.number(share, { style: 'percent' })}
        </text>
      )}
    </g>
  ));
}

function Months({ moments, x, width }: Pick<Scales, 'x'> & { moments: readonly Moment[]; width: number }) {
  const format = useFormatter();
  const last = moments.length - 1;
  const every = Math.ceil(moments.length / (width < 500 ? 4 : 8));
  return moments
    .filter((_, place) => (last - place) % every === 0)
    .map((moment) => (
      <text
        key={moment.on}
        x={x(moment)}
        y={HEIGHT - 6}
        textAnchor={moment === moments[last] ? 'end' : 'middle'}
        className="fill-soft"
      >
        {format.dateTime(dateOf(moment), { month: 'short', timeZone: 'UTC' })}
      </text>
    ));
}

/** Which line is which. */
export function TrendLegend() {
  const t = useTranslations('home');
  return (
    <p className="text-soft flex flex-wrap gap-x-6 text-sm" aria-hidden>
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 32 8" className="h-2 w-8">
          <path d="M0 4h32" className="stroke-green" strokeWidth="4" />
        </svg>
        {t('trendWoven')}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 32 8" className="h-2 w-8">
          <path d="M0 4h32" className="stroke-slate" strokeWidth="2" strokeDasharray="5 4" />
        </svg>
        {t('trendReach')}
      </span>
    </p>
  );
}

function TrendTable({ moments }: { moments: readonly Moment[] }) {
  const t = useTranslations('home');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Table caption={t('trendTitle')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('trendDay')}</th>
          <th scope="col">{t('trendWoven')}</th>
          <th scope="col">{t('trendReach')}</th>
          <th scope="col">{t('trendWorkers')}</th>
        </tr>
      </thead>
      <tbody>
        {moments.map((moment) => (
          <tr key={moment.on}>
            <th scope="row">
              <DayWords day={moment.on} />
            </th>
            <td>{percent(moment.wovenShare)}</td>
            <td>{percent(moment.reach)}</td>
            <td>{format.number(moment.workers)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
