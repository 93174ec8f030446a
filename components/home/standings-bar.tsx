import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { StandingMark } from '@/components/workers/standing-mark';
import type { Standing } from '@/lib/web/standing';
import { StandingPatterns, standingTone } from './standing-fills';

/** One part of the bar; `together` are those whose standings are not told apart. */
export type BarPart = { readonly standing: Standing | 'together'; readonly count: number };

type StandingsBarProps = {
  parts: readonly BarPart[];
  /** Where a standing's coworkers are listed; null where nobody is named. */
  hrefOf: ((standing: Standing) => string) | null;
};

const HEIGHT = 44;

/** How everybody hangs, worst first, as one bar and the words to it. */
export function StandingsBar({ parts, hrefOf }: StandingsBarProps) {
  const present = parts.filter(({ count }) => count > 0);
  return (
    <div>
      <Bar parts={present} />
      <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
        {present.map((part) => (
          <li key={part.standing} className="border-hairline border-b">
            <BarEntry part={part} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({ parts }: { parts: readonly BarPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const startOf = (place: number) => parts.slice(0, place).reduce((sum, { count }) => sum + count, 0);
  const placed = parts.map(({ standing, count }, place) => ({
    standing,
    start: (100 * startOf(place)) / total,
    width: (100 * count) / total,
  }));
  const known = parts.flatMap(({ standing }) => (standing === 'together' ? [] : [standing]));
  return (
    <svg aria-hidden="true" className="block w-full rtl:-scale-x-100" height={HEIGHT}>
      <StandingPatterns standings={known} />
      {placed.map(({ standing, start, width }) => (
        <rect
          key={standing}
          x={`${String(start)}%`}
          y="1"
          width={`${String(width)}%`}
          height={HEIGHT - 2}
          fill={standing === 'together' ? undefined : `url(#fill-${standing})`}
          strokeWidth="1.5"
          className={`stroke-current ${standing === 'together' ? 'fill-hairline text-rule' : standingTone(standing)}`}
        />
      ))}
    </svg>
  );
}

function BarEntry({
  part: { standing, count },
  hrefOf,
}: { part: BarPart } & Pick<StandingsBarProps, 'hrefOf'>) {
  const t = useTranslations('home');
  const words = useTranslations('standing.words');
  const shape = 'flex min-h-11 items-center gap-3 py-1';
  if (standing === 'together') {
    return (
      <span className={shape}>
        <span className="bg-hairline border-rule size-5 shrink-0 border" />
        <span className="grow">{t('barHidden')}</span>
        <Count count={count} />
      </span>
    );
  }
  const entry = (
    <>
      <StandingMark standing={standing} />
      <span className="decoration-rule grow underline-offset-4 group-hover:underline">{words(standing)}</span>
      <Count count={count} />
    </>
  );
  if (!hrefOf) return <span className={shape}>{entry}</span>;
  return (
    <Link href={hrefOf(standing) as Route} className={`group ${shape}`}>
      {entry}
    </Link>
  );
}

function Count({ count }: { count: number }) {
  const t = useTranslations('home');
  return (
    <>
      <span aria-hidden className="font-semibold">
        {count}
      </span>
      <span className="sr-only">{t('barEntry', { count })}</span>
    </>
  );
}
