import { useTranslations } from 'next-intl';
import { fillOf } from '@/components/map/colours';
import { MUST_TELL, placeLabels } from '@/lib/map/label-places';
import type { Drawn, WebPicture } from '@/lib/what-if/picture';
import type { Told } from '@/lib/what-if/told';
import { upright, viewBoxOf } from './web-frame';
import { WebLines } from './web-lines';

type Props = { picture: WebPicture; told: Told };

const SIZE = 18;

/** The web with those who are taken out crossed through, their lines broken, and those who lose touch ringed. The words say the same. */
export function WebAfter({ picture, told }: Props) {
  const t = useTranslations('whatIf.outcome');
  return (
    <figure className="grid gap-2">
      <Drawing picture={picture} told={told} className="max-md:hidden" />
      <Drawing picture={upright(picture)} told={told} className="md:hidden" />
      <figcaption className="text-soft flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Sign words={t('legendGone')}>
          <path d="M4 4 16 16M16 4 4 16" className="stroke-ink" strokeWidth="3" strokeLinecap="round" />
        </Sign>
        <Sign words={t('legendStranded')}>
          <circle cx="10" cy="10" r="7.5" className="stroke-thread fill-none" strokeWidth="3.5" />
        </Sign>
      </figcaption>
    </figure>
  );
}

function Sign({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 20 20" className="size-5" aria-hidden>
        {children}
      </svg>
      {words}
    </span>
  );
}

function Drawing({ picture, told, className }: Props & { className: string }) {
  const gone = new Set(told.takenOut.map(({ id }) => id));
  const stranded = new Set(told.strandedIds);
  const isThere = (one: Drawn, other: Drawn) => !gone.has(one.id) && !gone.has(other.id);
  const labels = placeLabels(
    picture.people.map(({ id, x, y, radius, short }) => {
      const isMarked = gone.has(id) || stranded.has(id);
      return {
        x,
        y,
        radius: radius + 5,
        width: isMarked ? short.length * SIZE * 0.54 + 4 : 0,
        height: SIZE * 1.15,
        telling: gone.has(id) ? MUST_TELL : 1,
      };
    }),
  );
  return (
    <svg
      viewBox={viewBoxOf(picture)}
      aria-hidden="true"
      className={`border-rule bg-paper block h-auto w-full border ${className}`}
    >
      <WebLines picture={picture} isDrawn={(one, other) => !isThere(one, other)} faint />
      <WebLines picture={picture} isDrawn={isThere} />
      {picture.people.map((one) => (
        <Disc key={one.id} one={one} isGone={gone.has(one.id)} isStranded={stranded.has(one.id)} />
      ))}
      {picture.people.map((one, place) => {
        const label = labels[place];
        return label ? <Name key={one.id} one={one} at={label} /> : null;
      })}
    </svg>
  );
}

function Disc({ one, isGone, isStranded }: { one: Drawn; isGone: boolean; isStranded: boolean }) {
  const { x, y, radius, standing, onCommittee } = one;
  const arm = radius + 4;
  if (isGone) {
    return (
      <>
        <circle cx={x} cy={y} r={radius} className="stroke-rule fill-paper" strokeWidth="2" />
        <path
          d={`M${String(x - arm)} ${String(y - arm)}L${String(x + arm)} ${String(y + arm)}M${String(x + arm)} ${String(y - arm)}L${String(x - arm)} ${String(y + arm)}`}
          className="stroke-ink"
          strokeWidth="5"
          strokeLinecap="round"
        />
      </>
    );
  }
  const ring = isStranded ? 'stroke-thread fill-paper' : 'stroke-ink fill-paper';
  return (
    <>
      {(isStranded || onCommittee) && (
        <circle cx={x} cy={y} r={radius + 5} className={ring} strokeWidth={isStranded ? 5 : 2.5} />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        className={fillOf(standing === null ? 'none' : `standing-${standing}`)}
      />
    </>
  );
}

function Name({ one, at }: { one: Drawn; at: { x: number; y: number } }) {
  return (
    <text
      x={at.x}
      y={at.y + SIZE * 0.9}
      fontSize={SIZE}
      paintOrder="stroke"
      strokeWidth="5"
      strokeLinejoin="round"
      className="fill-ink stroke-paper font-semibold"
    >
      {one.short}
    </text>
  );
}
