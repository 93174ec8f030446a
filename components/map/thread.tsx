import type { Point } from '@/lib/map/picture';
import { FADED, INK_OPACITY, STROKES } from '@/lib/map/strokes';
import type { Trust } from '@/lib/web/trust';

type Props = { trust: Trust; from: Point; to: Point; isFaded?: boolean };

/** One line of a drawn web, as thick as its trust; faint where nobody confirmed it for long. */
export function Thread({ trust, from, to, isFaded = false }: Props) {
  const { width, dots } = STROKES[trust];
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className="stroke-ink"
      strokeOpacity={isFaded ? INK_OPACITY * FADED : INK_OPACITY}
      strokeWidth={dots ? width * 1.6 : width}
      {...(dots && { strokeDasharray: `0 ${String(dots[1])}`, strokeLinecap: 'round' as const })}
    />
  );
}
