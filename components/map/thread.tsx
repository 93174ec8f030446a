import type { Point } from '@/lib/map/picture';
import { INK_OPACITY, STROKES } from '@/lib/map/strokes';
import type { Trust } from '@/lib/web/trust';

/** One line of a drawn web, as thick as its trust. */
export function Thread({ trust, from, to }: { trust: Trust; from: Point; to: Point }) {
  const { width, dots } = STROKES[trust];
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className="stroke-ink"
      strokeOpacity={INK_OPACITY}
      strokeWidth={dots ? width * 1.6 : width}
      {...(dots && { strokeDasharray: `0 ${String(dots[1])}`, strokeLinecap: 'round' as const })}
    />
  );
}
