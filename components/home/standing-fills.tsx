import type { ReactNode } from 'react';
import type { Standing } from '@/lib/web/standing';

const LINES: Record<Standing, { tone: string; drawing: ReactNode }> = {
  'no-line': { tone: 'text-thread', drawing: null },
  'one-thin-line': {
    tone: 'text-thread',
    drawing: <circle cx="4" cy="4" r="1.4" className="fill-current" />,
  },
  'thin-lines-only': { tone: 'text-thread', drawing: <path d="M0 2h8M0 6h8" strokeWidth="1.5" /> },
  'cut-off': { tone: 'text-ochre', drawing: <path d="M-2 6 6 -2M2 10 10 2" strokeWidth="2.4" /> },
  'lone-anchor': { tone: 'text-ochre', drawing: <path d="M-2 2 6 10M2 -2 10 6" strokeWidth="2.4" /> },
  'one-solid-line': { tone: 'text-slate', drawing: <path d="M2 0v8M6 0v8" strokeWidth="2" /> },
  'one-person-away': {
    tone: 'text-slate',
    drawing: <path d="M0 0h8v8H0z" className="fill-current" strokeWidth="0" />,
  },
  woven: { tone: 'text-green', drawing: <path d="M0 0h8v8H0z" className="fill-current" strokeWidth="0" /> },
};

/** The pattern of each standing, so that the bar reads without colour; to be put once into an SVG that uses them. */
export function StandingPatterns({ standings }: { standings: readonly Standing[] }) {
  return (
    <defs>
      {standings.map((standing) => (
        <pattern
          key={standing}
          id={`fill-${standing}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={`stroke-current ${LINES[standing].tone}`}
        >
          {LINES[standing].drawing}
        </pattern>
      ))}
    </defs>
  );
}

/** The colour a standing's frame is drawn in. */
export function standingTone(standing: Standing): string {
  return LINES[standing].tone;
}
