import { line } from 'd3-shape';
import { useFormatter } from 'next-intl';
import type { Day } from '@/lib/web/day';
import { dateOf, HEIGHT, INSET, scalesOf, type ChartSeries } from './chart-scales';

type Props = {
  days: readonly Day[];
  series: readonly ChartSeries[];
  axis: string;
  top: number;
  format: (value: number) => string;
  /** Points that are drawn hollow. */
  hollow: readonly boolean[];
};

/** The picture of a figure, drawn on the server for a phone and for a desk; its numbers stand in the table below it. */
export function ChartPicture(props: Props) {
  return (
    <>
      <Picture {...props} width={340} className="md:hidden" />
      <Picture {...props} width={540} className="max-md:hidden" />
    </>
  );
}

function Picture({
  days,
  series,
  axis,
  top,
  format,
  hollow,
  width,
  className,
}: Props & { width: number; className: string }) {
  const { x, y, ticks } = scalesOf(days, series, top, width);
  const pathOf = (values: readonly number[]) => line<Day>(x, (_, at) => y(values[at] ?? 0))([...days]) ?? '';
  const [main, ...others] = series;
  const last = days.length - 1;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      direction="ltr"
      className={`block w-full fill-current text-sm ${className}`}
    >
      <text x={0} y={14} className="fill-soft">
        {axis}
      </text>
      <Scale ticks={ticks} y={y} width={width} format={format} />
      <Months days={days} x={x} width={width} />
      {others.map(({ label, values }) => (
        <path
          key={label}
          d={pathOf(values)}
          className="stroke-slate fill-none"
          strokeWidth="2"
          strokeDasharray="5 4"
        />
      ))}
      {main && <path d={pathOf(main.values)} className="stroke-green fill-none" strokeWidth="3.5" />}
      {days.map(
        (day, at) =>
          (hollow[at] || at === last) && (
            <circle
              key={day}
              cx={x(day)}
              cy={y(main?.values[at] ?? 0)}
              r="4.5"
              className={hollow[at] ? 'fill-paper stroke-green' : 'fill-green stroke-green'}
              strokeWidth="2"
            />
          ),
      )}
    </svg>
  );
}

function Scale(props: {
  ticks: readonly number[];
  y: (value: number) => number;
  width: number;
  format: (value: number) => string;
}) {
  const { ticks, y, width, format } = props;
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={INSET.start} x2={width - INSET.end} y1={y(tick)} y2={y(tick)} className="stroke-hairline" />
      <text x={INSET.start - 8} y={y(tick) + 5} textAnchor="end" className="fill-soft">
        {format(tick)}
      </text>
    </g>
  ));
}

function Months({ days, x, width }: { days: readonly Day[]; x: (day: Day) => number; width: number }) {
  const format = useFormatter();
  // The first day of each month that is in the chart; with many, every second, third ….
  const firsts = days.filter((day, at) => at > 0 && day.slice(0, 7) !== days[at - 1]?.slice(0, 7));
  const every = Math.max(1, Math.ceil(firsts.length / (width < 500 ? 5 : 9)));
  const isLong = days.length > 0 && (days[0] as Day).slice(0, 4) !== (days.at(-1) as Day).slice(0, 4);
  return firsts
    .filter((_, at) => at % every === 0)
    .map((day) => (
      <text
        key={day}
        x={Math.min(x(day), width - INSET.end - 10)}
        y={HEIGHT - 6}
        textAnchor="middle"
        className="fill-soft"
      >
        {format.dateTime(dateOf(day), {
          month: 'short',
          ...(isLong && days.length > 24 && firsts.length > 15 && { year: '2-digit' }),
          timeZone: 'UTC',
        })}
      </text>
    ));
}
