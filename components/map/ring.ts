import { STANDING_TONE } from '@/lib/map/tones';
import { STANDINGS } from '@/lib/web/standing';

const TONES = ['thread', 'ochre', 'slate', 'green'] as const;

/** A piece of the ring around a circle: how many of its people hang so, from danger at the top clockwise to woven. */
export type Arc = {
  readonly tone: (typeof TONES)[number];
  /** In radians from the top, clockwise. */
  readonly from: number;
  readonly to: number;
  /** Share of the ring's thickness: the more danger, the thicker, so that colour never speaks alone. */
  readonly thick: number;
};

const THICK = { thread: 1, ochre: 0.75, slate: 0.5, green: 0.3 } as const;

/** The ring around a circle by how its people hang; `standings` counts them in the order of `STANDINGS`. */
export function ringOf(standings: readonly number[]): readonly Arc[] {
  const counts = { thread: 0, ochre: 0, slate: 0, green: 0 };
  STANDINGS.forEach((standing, at) => {
    counts[STANDING_TONE[standing]] += standings[at] ?? 0;
  });
  const all = TONES.reduce((sum, tone) => sum + counts[tone], 0);
  let turned = 0;
  return TONES.flatMap((tone) => {
    if (counts[tone] === 0) return [];
    const from = turned;
    turned += (counts[tone] / all) * 2 * Math.PI;
    return [{ tone, from, to: turned, thick: THICK[tone] }];
  });
}

/** How thick the ring around a circle of this radius may be, where the thickest counts. */
export function ringWidth(radius: number): number {
  return Math.min(12, Math.max(2.5, radius * 0.13));
}
