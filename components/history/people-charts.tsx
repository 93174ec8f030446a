import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import type { Known } from '@/lib/web/known';
import type { ChartOf } from './chart-scales';
import { FigureChart } from './figure-chart';
import { useFigureWords } from './figure-words';

type Props = ChartOf & {
  /** In the order of the figures. */
  known: readonly Known[];
  /** Only those inside the reader's turf are counted as known. */
  knownYours: boolean;
  freshnessDays: number;
};

/** The figures that are about few people: for those who may see whom. */
export function PeopleCharts(props: Props) {
  return (
    <>
      <CorePeople {...props} />
      <LargestHold {...props} />
      <Bridges {...props} />
      <Star {...props} />
      <KnownShare {...props} />
    </>
  );
}

function CorePeople({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { number } = useFigureWords();
  const last = figures.at(-1);
  if (!last) return null;
  const { k, people } = last.core;
  return (
    <FigureChart
      title={t('core')}
      says={k === 0 ? t('coreNone') : t('coreSays', { k, people })}
      days={days}
      series={[{ label: t('corePeople'), values: figures.map(({ core }) => core.people) }]}
      axis={t('axisPeople')}
      top={5}
      format={number}
      columns={[{ label: t('coreLines'), cells: figures.map(({ core }) => number(core.k)) }]}
    />
  );
}

function LargestHold({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { number } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  const holds = figures.map(({ largestHold }) => largestHold?.holds ?? 0);
  const [then = 0, now = 0] = [holds[0], holds.at(-1)];
  return (
    <FigureChart
      title={t('hold')}
      says={t('holdSays', { now, then, day: inWords(first.on) })}
      days={days}
      series={[{ label: t('holdStranded'), values: holds }]}
      axis={t('axisPeople')}
      top={5}
      format={number}
    />
  );
}

function Bridges({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { number } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <FigureChart
      title={t('bridges')}
      says={t('bridgesSays', { now: last.bridges, then: first.bridges, day: inWords(first.on) })}
      days={days}
      series={[{ label: t('bridges'), values: figures.map(({ bridges }) => bridges) }]}
      axis={t('axisLines')}
      top={5}
      format={number}
    />
  );
}

function Star({ figures, days }: ChartOf) {
  const t = useTranslations('history.figure');
  const { percent } = useFigureWords();
  const inWords = useDayWords();
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <FigureChart
      title={t('star')}
      says={t('starSays', {
        now: percent(last.starDependence),
        then: percent(first.starDependence),
        day: inWords(first.on),
      })}
      days={days}
      series={[{ label: t('star'), values: figures.map(({ starDependence }) => starDependence) }]}
      axis={t('axisShare')}
      top={0.2}
      format={percent}
    />
  );
}

function KnownShare({ figures, known, days, freshnessDays, knownYours }: Props) {
  const t = useTranslations('history.figure');
  const { percent, number } = useFigureWords();
  const last = known.at(-1);
  if (!last || last.workers === 0 || figures.length === 0) return null;
  const says = { fresh: last.fresh, workers: last.workers, days: freshnessDays };
  return (
    <FigureChart
      title={t('known')}
      says={t(knownYours ? 'knownSaysYours' : 'knownSays', says)}
      days={days}
      series={[{ label: t('known'), values: known.map(({ share }) => share) }]}
      axis={t('axisShare')}
      top={1}
      format={percent}
      columns={[{ label: t('knownPeople'), cells: known.map(({ fresh }) => number(fresh)) }]}
    />
  );
}
