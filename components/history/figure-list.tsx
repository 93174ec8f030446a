import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import type { Known } from '@/lib/web/known';
import { onlyOrdersChanged, type Figures } from '@/lib/web/time/figures';
import { TRUSTS } from '@/lib/web/trust';
import type { ChartOf } from './chart-scales';
import { FigureChart } from './figure-chart';
import { PeopleCharts } from './people-charts';
import { useFigureWords } from './figure-words';

type FigureListProps = {
  figures: readonly Figures[];
  /** In the order of the figures; null for who sees figures only. */
  known: readonly Known[] | null;
  /** Only those inside the reader's turf are counted as known. */
  knownYours: boolean;
  freshnessDays: number;
};

/** Every figure of the web over time, each with what it says; who sees figures only is told nothing of few people. */
export function FigureList(props: FigureListProps) {
  const { figures, known } = props;
  const days = figures.map(({ on }) => on);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <Woven figures={figures} days={days} />
      <Solidarity figures={figures} days={days} />
      <Resilience figures={figures} days={days} />
      <Lines figures={figures} days={days} />
      {known && <PeopleCharts {...props} known={known} days={days} />}
    </div>
  );
}

function Woven({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { percent, number } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <FigureChart
      title={t('woven')}
      says={t('wovenSays', {
        now: percent(last.wovenShare),
        then: percent(first.wovenShare),
        day: inWords(first.on),
      })}
      days={days}
      series={[
        { label: t('wovenShare'), values: figures.map(({ wovenShare }) => wovenShare) },
        { label: t('reach'), values: figures.map(({ reach }) => reach) },
      ]}
      axis={t('axisShare')}
      top={1}
      format={percent}
      columns={[{ label: t('coworkers'), cells: figures.map(({ workers }) => number(workers)) }]}
    />
  );
}

function Solidarity({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { decimal } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <FigureChart
      title={t('solidarity')}
      says={t('solidaritySays', { now: decimal(last.S), then: decimal(first.S), day: inWords(first.on) })}
      days={days}
      series={[{ label: t('solidarity'), values: figures.map(({ S }) => S) }]}
      axis={t('axisSolidarity')}
      top={0.2}
      format={decimal}
      hollow={{
        at: figures.map((row, at) => {
          const before = figures[at - 1];
          return before !== undefined && onlyOrdersChanged(before, row);
        }),
        says: t('hollow'),
      }}
      columns={[
        {
          label: t('sameOrders'),
          cells: figures.map(({ sameOrders }) => (sameOrders === null ? '' : decimal(sameOrders))),
        },
      ]}
    />
  );
}

function Resilience({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { fine } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <FigureChart
      title={t('resilience')}
      says={t('resilienceSays', { now: fine(last.R), then: fine(first.R), day: inWords(first.on) })}
      days={days}
      series={[{ label: t('resilience'), values: figures.map(({ R }) => R) }]}
      axis={t('axisResilience')}
      top={0.1}
      format={fine}
    />
  );
}

function Lines({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const trust = useTranslations('trust.short');
  const { number } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  const all = figures.map(({ lines }) => TRUSTS.reduce((sum, level) => sum + lines[level], 0));
  return (
    <FigureChart
      title={t('lines')}
      says={t('linesSays', {
        solid: last.solidLines,
        all: all.at(-1) ?? 0,
        then: first.solidLines,
        day: inWords(first.on),
      })}
      days={days}
      series={[
        { label: t('solidLines'), values: figures.map(({ solidLines }) => solidLines) },
        { label: t('allLines'), values: all },
      ]}
      axis={t('axisLines')}
      top={10}
      format={number}
      columns={TRUSTS.map((level) => ({
        label: trust(`${level}`),
        cells: figures.map(({ lines }) => number(lines[level])),
      }))}
    />
  );
}
