import { useFormatter, useTranslations } from 'next-intl';
import type { CurvePoint, WholeCurve as Found } from '@/lib/web/what-if/whole-curve';
import { CurveKey } from './curve-key';
import { PERCENT } from './percent';

const WIDTH = 720;
const HEIGHT = 300;
const INSET = { top: 14, bottom: 40, start: 76, end: 16 };

const x = (share: number) => INSET.start + share * (WIDTH - INSET.start - INSET.end);
const y = (share: number) => INSET.top + (1 - share) * (HEIGHT - INSET.top - INSET.bottom);

/** What still holds together as people go, worst case and at random, and R in words. */
export function WholeCurve({ curve, R }: { curve: Found; R: number }) {
  const t = useTranslations('whatIf.curve');
  const format = useFormatter();
  const { workers, halvedBy } = curve;
  const words = {
    worst: halvedBy.worst,
    random: format.number(halvedBy.random),
    workers: format.number(workers),
    R: format.number(R, { maximumFractionDigits: 3 }),
    share: format.number(R, PERCENT),
  };
  return (
    <section aria-labelledby="curve-title" className="grid gap-4">
      <h2 id="curve-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-[68ch]">{t('halved', words)}</p>
      <figure className="max-w-3xl">
        <svg
          viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
          aria-hidden="true"
          direction="ltr"
          className="block w-full text-sm max-sm:text-[1.625rem]"
        >
          <Grid />
          <path
            d={pathOf(curve.points, 'random')}
            className="stroke-slate fill-none"
            strokeWidth="2"
            strokeDasharray="5 4"
          />
          <path d={pathOf(curve.points, 'worst')} className="stroke-thread fill-none" strokeWidth="4" />
        </svg>
        <figcaption className="text-soft flex flex-wrap gap-x-6 text-sm">
          <CurveKey words={t('worst')}>
            <path d="M0 4h32" className="stroke-thread" strokeWidth="4" />
          </CurveKey>
          <CurveKey words={t('random')}>
            <path d="M0 4h32" className="stroke-slate" strokeWidth="2" strokeDasharray="5 4" />
          </CurveKey>
        </figcaption>
      </figure>
      <p className="text-soft max-w-[68ch]">{t('R', words)}</p>
    </section>
  );
}

function pathOf(points: readonly CurvePoint[], of: 'worst' | 'random'): string {
  return points
    .map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.gone).toFixed(1)} ${y(point[of]).toFixed(1)}`)
    .join('');
}

function Grid() {
  const t = useTranslations('whatIf.curve');
  const format = useFormatter();
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} className="stroke-hairline" />
          {share % 0.5 === 0 && (
            <text x={x(0) - 8} y={y(share) + 5} textAnchor="end" className="fill-soft">
              {format.number(share, PERCENT)}
            </text>
          )}
          {share % 0.5 === 0 && (
            <text
              x={x(share)}
              y={HEIGHT - 10}
              textAnchor={share === 1 ? 'end' : 'middle'}
              className="fill-soft"
            >
              {share === 0.5
                ? t('axis', { share: format.number(share, PERCENT) })
                : format.number(share, PERCENT)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
