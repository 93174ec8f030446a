import { useTranslations } from 'next-intl';
import { DayWords } from '@/components/ui/day-words';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import type { Day } from '@/lib/web/day';
import { ChartPicture } from './chart-picture';
import type { ChartSeries } from './chart-scales';

export type FigureChartProps = {
  title: string;
  /** The sentence an organizer would say aloud. */
  says: string;
  days: readonly Day[];
  /** One or two lines; the first is the thick one. */
  series: readonly ChartSeries[];
  /** What the height means, in a word or two. */
  axis: string;
  /** The top of the scale at least. */
  top: number;
  format: (value: number) => string;
  /** Points whose fall is none, and the sentence that says so. */
  hollow?: { readonly at: readonly boolean[]; readonly says: string };
  /** Further columns of the table, already worded. */
  columns?: readonly { readonly label: string; readonly cells: readonly string[] }[];
};

/** One figure over the weeks or months: its sentence, its picture, and its numbers in a table. */
export function FigureChart(props: FigureChartProps) {
  const { title, says, days, series, axis, top, format, hollow, columns = [] } = props;
  const t = useTranslations('history');
  return (
    <figure className="border-hairline grid content-start gap-2 border-t pt-4">
      <figcaption>
        <h3 className="font-semibold">{title}</h3>
        <p>{says}</p>
      </figcaption>
      {series.length > 1 && <Key series={series} />}
      <ChartPicture {...{ days, series, axis, top, format, hollow: hollow?.at ?? [] }} />
      {hollow?.at.some(Boolean) && <p className="text-soft text-sm">{hollow.says}</p>}
      <Disclosure summary={t('inNumbers')}>
        <div className="max-h-96 overflow-y-auto">
          <Table caption={title} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                {[...series, ...columns].map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day, at) => (
                <tr key={day}>
                  <th scope="row">
                    <DayWords day={day} />
                  </th>
                  {series.map(({ label, values }) => (
                    <td key={label}>{format(values[at] ?? 0)}</td>
                  ))}
                  {columns.map(({ label, cells }) => (
                    <td key={label}>{cells[at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </Disclosure>
    </figure>
  );
}

/** Which line is which. */
function Key({ series }: { series: readonly ChartSeries[] }) {
  return (
    <p className="text-soft flex flex-wrap gap-x-6 text-sm" aria-hidden>
      {series.map(({ label }, at) => (
        <span key={label} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 32 8" className="h-2 w-8">
            <path
              d="M0 4h32"
              className={at === 0 ? 'stroke-green' : 'stroke-slate'}
              strokeWidth={at === 0 ? 4 : 2}
              {...(at > 0 && { strokeDasharray: '5 4' })}
            />
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}
