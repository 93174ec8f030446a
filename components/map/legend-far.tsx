import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What is seen of a large web from above: its circles, their rings, and what joins two of them. */
export function FarSigns() {
  const t = useTranslations('map.far');
  return (
    <>
      <Line sign={<Circles />}>{t('size')}</Line>
      <Line sign={<Ring />}>{t('ring')}</Line>
      <Line sign={<Bands />}>{t('band')}</Line>
      <Line sign={<Loose />}>{t('loose')}</Line>
      <Line sign={<Dot />}>{t('dot')}</Line>
    </>
  );
}

/** A line of the legend that only tells. */
export function Line({ sign, children, count }: { sign: ReactNode; children: ReactNode; count?: number }) {
  const format = useFormatter();
  return (
    <li className="flex min-h-11 items-center gap-2.5 py-1 pointer-fine:min-h-7.5">
      <span className="flex w-11 shrink-0 items-center justify-center">{sign}</span>
      <span className="min-w-0 grow leading-tight">{children}</span>
      {count !== undefined && <span className="shrink-0 tabular-nums">{format.number(count)}</span>}
    </li>
  );
}

/** A sign of the legend. Decoration: the words stand beside it. */
function Sign({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 44 32" className="h-8 w-11 shrink-0 fill-none">
      {children}
    </svg>
  );
}

function Circles() {
  return (
    <Sign>
      <circle cx="9" cy="20" r="6" strokeWidth="2" className="fill-paper stroke-slate" />
      <circle cx="29" cy="16" r="12" strokeWidth="2" className="fill-paper stroke-slate" />
    </Sign>
  );
}

/** From the top clockwise, the more danger the thicker, as the circles of the map wear it. */
function Ring() {
  return (
    <Sign>
      <circle cx="22" cy="16" r="10" className="fill-paper" />
      <path d="M22 4a12 12 0 0 1 11.4 8.3" strokeWidth="5" className="stroke-thread" />
      <path d="M33.4 12.3a12 12 0 0 1-4.3 13.4" strokeWidth="3.8" className="stroke-ochre" />
      <path d="M29.1 25.7a12 12 0 0 1-14.2 0" strokeWidth="2.6" className="stroke-slate" />
      <path d="M14.9 25.7a12 12 0 0 1 7.1-21.7" strokeWidth="1.6" className="stroke-green" />
    </Sign>
  );
}

function Bands() {
  return (
    <Sign>
      <path d="M2 10h40" strokeWidth="7" className="stroke-soft" />
      <path d="M2 23h40" strokeWidth="2" className="stroke-soft" />
    </Sign>
  );
}

function Loose() {
  return (
    <Sign>
      <path d="M2 16h40" strokeWidth="2.5" strokeDasharray="6 5" className="stroke-thread" />
    </Sign>
  );
}

function Dot() {
  return (
    <Sign>
      <circle cx="22" cy="16" r="4" strokeWidth="2.4" className="fill-paper stroke-thread" />
    </Sign>
  );
}
