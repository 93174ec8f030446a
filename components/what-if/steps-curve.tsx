import { useFormatter, useTranslations } from 'next-intl';
import type { StepsTold } from '@/lib/what-if/told';
import { CurveKey } from './curve-key';
import { PERCENT } from './percent';

const WIDTH = 720;
const HEIGHT = 220;
const INSET = { top: 14, bottom: 40, start: 76, end: 16 };
/** The curve has room for so many steps before it is drawn closer. */
const ROOM = 8;

type Point = { readonly reached: number; readonly woven: number };
type Scales = { readonly x: (step: number) => number; readonly y: (share: number) => number };

/** How many still hold to the anchor, and how many are woven, firing by firing. */
export function StepsCurve({ steps }: { steps: StepsTold }) {
  const t = useTranslations('whatIf.steps');
  const points: readonly Point[] = [steps, ...steps.moves];
  const along = Math.max(ROOM, points.length - 1);
  const scales: Scales = {
    x: (step) => INSET.start + (step / along) * (WIDTH - INSET.start - INSET.end),
    y: (share) => INSET.top + (1 - share) * (HEIGHT - INSET.top - INSET.bottom),
  };
  return (
    <figure className="max-w-3xl">
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        aria-hidden="true"
        direction="ltr"
        className="block w-full text-sm max-sm:text-[1.625rem]"
      >
        <Shares {...scales} />
        <Line points={points.map(({ reached }) => reached / steps.workers)} {...scales} of="reached" />
        <Line points={points.map(({ woven }) => woven / steps.workers)} {...scales} of="woven" />
        <text x={WIDTH - INSET.end} y={HEIGHT - 10} textAnchor="end" className="fill-soft">
          {t('axis')}
        </text>
      </svg>
      <figcaption className="text-soft flex flex-wrap gap-x-6 text-sm">
        <CurveKey words={t('woven')}>
          <path d="M0 4h32" className="stroke-green" strokeWidth="4" />
        </CurveKey>
        <CurveKey words={t('reached')}>
          <path d="M0 4h32" className="stroke-slate" strokeWidth="2" strokeDasharray="5 4" />
        </CurveKey>
      </figcaption>
    </figure>
  );
}

type LineProps = Scales & { points: readonly number[]; of: 'reached' | 'woven' };

function Line({ points, of, x, y }: LineProps) {
  const d = points.map((share, step) => `${step === 0 ? 'M' : 'L'}${String(x(step))} ${String(y(share))}`);
  const isWoven = of === 'woven';
  return (
    <>
      <path
        d={d.join('')}
        className={isWoven ? 'stroke-green fill-none' : 'stroke-slate fill-none'}
        strokeWidth={isWoven ? 4 : 2}
        {...(!isWoven && { strokeDasharray: '5 4' })}
      />
      {points.map((share, step) => (
        <circle
          key={step}
          cx={x(step)}
          cy={y(share)}
          r={isWoven ? 4.5 : 3.5}
          className={isWoven ? 'fill-paper stroke-green' : 'fill-slate'}
          strokeWidth={isWoven ? 2.5 : 0}
        />
      ))}
    </>
  );
}

function Shares({ y }: Scales) {
  const format = useFormatter();
  return [0, 0.5, 1].map((share) => (
    <g key={share}>
      <line x1={INSET.start} x2={WIDTH - INSET.end} y1={y(share)} y2={y(share)} className="stroke-hairline" />
      <text x={INSET.start - 8} y={y(share) + 5} textAnchor="end" className="fill-soft">
        {format.number(share, PERCENT)}
      </text>
    </g>
  ));
}
