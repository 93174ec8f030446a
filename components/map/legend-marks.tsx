import type { Mark } from '@/lib/map/picture';
import { FADED, INK_OPACITY } from '@/lib/map/strokes';

/** The sign of a mark as the legend shows it. Decoration: the words stand beside it. */
export function MarkSign({ mark }: { mark: Mark }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0">
      {SIGNS[mark]}
    </svg>
  );
}

const SIGNS = {
  fringe: (
    <>
      <circle cx="16" cy="16" r="15" className="fill-thread-wash" />
      <circle cx="16" cy="16" r="7" className="fill-slate" />
      <circle cx="16" cy="16" r="3" className="fill-paper" />
      <circle cx="16" cy="16" r="11" strokeWidth="3" className="stroke-thread fill-none" />
    </>
  ),
  committee: (
    <>
      <circle cx="16" cy="16" r="9" className="fill-slate" />
      <circle cx="16" cy="16" r="13" strokeWidth="2.5" className="stroke-ink fill-none" />
    </>
  ),
  ghost: (
    <circle
      cx="16"
      cy="16"
      r="7"
      strokeWidth="2"
      strokeDasharray="3.5 2"
      className="stroke-soft fill-paper"
    />
  ),
} as const;

/** The mark of somebody who was put in their place by hand. Decoration: the words stand beside it. */
export function PinSign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0">
      <circle cx="14" cy="19" r="8" className="fill-slate" />
      <path d="M14 19l7-7" strokeWidth="2" className="stroke-ink" />
      <circle cx="21.5" cy="11.5" r="4" strokeWidth="1.5" className="fill-ink stroke-paper" />
    </svg>
  );
}

/** The disc of a colour as the legend shows it; standings carry their hollow, half, full or ringed disc. */
export function ColourSign({ fill, inside }: { fill: string; inside: 'hollow' | 'half' | 'ring' | null }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="mx-1.5 size-5 shrink-0">
      <circle cx="10" cy="10" r="8.5" className={fill} />
      {inside === 'hollow' && <circle cx="10" cy="10" r="4.7" className="fill-paper" />}
      {inside === 'half' && <path d="M10 4.9a5.1 5.1 0 0 1 0 10.2z" className="fill-paper" />}
      {inside === 'ring' && (
        <circle cx="10" cy="10" r="4.2" strokeWidth="1.3" className="stroke-paper fill-none" />
      )}
    </svg>
  );
}

/** A line nobody confirmed for long, beside one somebody did. Decoration: the words stand beside it. */
export function FadedSign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 44 16" className="h-4 w-11 shrink-0">
      <path d="M2 5h40" strokeWidth="3" strokeOpacity={INK_OPACITY} className="stroke-ink" />
      <path d="M2 12h40" strokeWidth="3" strokeOpacity={INK_OPACITY * FADED} className="stroke-ink" />
    </svg>
  );
}
