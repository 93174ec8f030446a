import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Day } from '@/lib/web/day';
import type { Figures } from '@/lib/web/time/figures';

/** What every chart is drawn from: the figures and their days. */
export type ChartOf = { readonly figures: readonly Figures[]; readonly days: readonly Day[] };

/** One line of a chart: a value for each of its days. */
export type ChartSeries = { readonly label: string; readonly values: readonly number[] };

export const HEIGHT = 178;
export const INSET = { top: 26, bottom: 26, start: 60, end: 14 };

export const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Where a day and a value stand in a picture of this width, and which values are written beside it. */
export function scalesOf(days: readonly Day[], series: readonly ChartSeries[], top: number, width: number) {
  const along = scaleUtc()
    .domain([dateOf(days[0] as Day), dateOf(days.at(-1) as Day)])
    .range([INSET.start, width - INSET.end]);
  const most = Math.max(top, ...series.flatMap(({ values }) => values));
  const up = scaleLinear()
    .domain([0, most])
    .nice(3)
    .range([HEIGHT - INSET.bottom, INSET.top]);
  return { x: (day: Day) => along(dateOf(day)), y: (value: number) => up(value), ticks: up.ticks(3) };
}
