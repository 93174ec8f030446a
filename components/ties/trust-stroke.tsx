import { STROKES } from '@/lib/map/strokes';
import type { Trust } from '@/lib/web/trust';

/**
 * The stroke of a trust level: the sign of the rating in the form, in lists, in the legend and in print.
 * It is decoration; the words must stand beside it.
 */
export function TrustStroke({ trust, className = '' }: { trust: Trust; className?: string }) {
  const { width, dots } = STROKES[trust];
  return (
    <svg aria-hidden="true" viewBox="0 0 44 16" className={`inline-block h-4 w-11 shrink-0 ${className}`}>
      <line
        x1="2"
        y1="8.5"
        x2="42"
        y2="8.5"
        className="stroke-current"
        strokeWidth={width}
        {...(dots && { strokeDasharray: dots.join(' ') })}
      />
    </svg>
  );
}
