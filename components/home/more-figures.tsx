import { useFormatter, useTranslations } from 'next-intl';
import type { Analysis } from '@/lib/web/analysis';

/** The other figures of the whole web, each with the sentence an organizer would say aloud. */
export function MoreFigures({ analysis, withCounts }: { analysis: Analysis; withCounts: boolean }) {
  const t = useTranslations('home');
  const format = useFormatter();
  const { summary, starDependence } = analysis;
  const anchor = analysis.anchor.kind;
  const number = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const counted = [
    [t('reach'), t('reachSays', { reached: summary.reached, workers: summary.workers, anchor })],
    [t('star'), t('starSays', { count: Math.round(starDependence * summary.workers), anchor })],
    [
      t('core'),
      summary.core.k === 0
        ? t('coreNone')
        : t('coreSays', { members: summary.core.members.length, k: summary.core.k }),
    ],
    [t('bridges'), t('bridgesSays', { count: summary.bridges.length })],
  ] as const;
  const shared = [
    [t('solidarity'), t('solidaritySays', { share: number(summary.solidarity.S, 2) })],
    [t('resilience'), t('resilienceSays', { share: number(summary.resilience.R, 3) })],
  ] as const;
  return (
    <dl className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      {[...(withCounts ? counted : []), ...shared].map(([name, says]) => (
        <div key={name}>
          <dt className="font-semibold">{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
