import type { ReactNode } from 'react';
import { STANDING_TONE } from '@/lib/map/tones';
import type { Standing } from '@/lib/web/standing';

const COLOURS = {
  thread: 'text-thread',
  ochre: 'text-ochre',
  slate: 'text-slate',
  green: 'text-green',
} as const;

/** Hollow: nothing solid. Half: solid, but not to the anchor. Full: held once. Knotted: held many times. */
const MARKS: Record<Standing, ReactNode> = {
  'no-line': <circle cx="10" cy="10" r="5.5" strokeDasharray="2.2 2.1" />,
  'one-thin-line': (
    <>
      <circle cx="7.5" cy="10" r="5" />
      <path d="M12.5 10H20" strokeWidth="1" strokeDasharray="1.5 1.5" />
    </>
  ),
  'thin-lines-only': (
    <>
      <circle cx="10" cy="10" r="5" />
      <path d="M15 10h5M0 10h5" strokeWidth="1" />
    </>
  ),
  'cut-off': (
    <>
      <circle cx="10" cy="10" r="5.5" />
      <path d="M10 4.5a5.5 5.5 0 0 0 0 11z" className="fill-current" />
    </>
  ),
  'lone-anchor': (
    <>
      <rect x="4.5" y="4.5" width="11" height="11" transform="rotate(45 10 10)" />
      <path d="M10 2.2v15.6L2.2 10z" className="fill-current" />
    </>
  ),
  'one-solid-line': (
    <>
      <circle cx="7.5" cy="10" r="5" className="fill-current" />
      <path d="M12.5 10H20" strokeWidth="3" />
    </>
  ),
  'one-person-away': (
    <>
      <circle cx="6" cy="10" r="4.5" className="fill-current" />
      <path d="M10 8.2h6M10 11.8h6" strokeWidth="1.6" />
      <circle cx="17" cy="10" r="2.2" />
    </>
  ),
  woven: (
    <>
      <path d="M6.5 1v18M13.5 1v18M1 6.5h18M1 13.5h18" strokeWidth="2.6" />
      <rect x="6.5" y="6.5" width="7" height="7" className="fill-current" />
    </>
  ),
};

/** The mark of a standing, in its colour. It is decoration; the words must stand beside it. */
export function StandingMark({ standing, className = '' }: { standing: Standing; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className={`inline-block size-5 shrink-0 fill-none stroke-current rtl:-scale-x-100 ${COLOURS[STANDING_TONE[standing]]} ${className}`}
      strokeWidth="2"
    >
      {MARKS[standing]}
    </svg>
  );
}
