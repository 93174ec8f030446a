import type { Trust } from '@/lib/web/trust';

/** Width in px of the line of each level, on the map and in every icon; the last is dotted. */
export const STROKE_WIDTH: Record<Trust, number> = { 1: 7, 2: 5, 3: 3, 4: 1.5, 5: 1 };

/**
 * The stroke of a trust level: the sign of the rating in the form, in lists, in the legend and in print.
 * It is decoration; the words must stand beside it.
 */
export function TrustStroke({ trust, className = '' }: { trust: Trust; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 44 16" className={`inline-block h-4 w-11 shrink-0 ${className}`}>
      <line
        x1="2"
        y1="8.5"
        x2="42"
        y2="8.5"
        className="stroke-current"
        strokeWidth={STROKE_WIDTH[trust]}
        {...(trust === 5 && { strokeDasharray: '1.5 3.5' })}
      />
    </svg>
  );
}
