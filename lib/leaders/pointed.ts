import { isOpen, isTold, type LeaderShown, type LeaderTold } from '@/lib/leaders/person';
import { drawLeaders, type Frame, type LeaderPicture } from '@/lib/leaders/picture';
import type { StandsOut } from '@/lib/web/leaders/yardsticks';

/** The picture on a phone and on anything wider. */
const FRAMES: readonly Frame[] = [
  { width: 340, gutter: 0, mostDots: 90, mostLabels: 12 },
  { width: 940, gutter: 190, mostDots: 150, mostLabels: 36 },
];

/** How many of each list are shown by name. */
export const SHOWN = { visits: 6, standing: 6, table: 100 } as const;

/** Whom the ranking points at, among those who fit and may be known by name. */
export type Pointed = {
  /** Everybody of the picture. */
  readonly told: readonly LeaderTold[];
  readonly pictures: readonly LeaderPicture[];
  /** Whom others turn to and whose support is open: the next visits. */
  readonly open: readonly LeaderTold[];
  readonly quiet: readonly LeaderTold[];
  readonly loud: readonly LeaderTold[];
  /** Everybody who is named, by id. */
  readonly named: readonly string[];
};

/** Finds them; `many` is from how many on somebody counts as trusted by many. */
export function pointedAt(fitting: readonly LeaderShown[], many: number): Pointed {
  const told = fitting.filter(isTold);
  const standing = (how: StandsOut) => told.filter((leader) => leader.told.standsOut === how);
  const open = told.filter((leader) => leader.trustedBy > 0 && isOpen(leader));
  const quiet = standing('quiet');
  const loud = standing('loud').sort((one, other) => other.told.talks - one.told.talks);
  const pictures = told.length === 0 ? [] : FRAMES.map((frame) => drawLeaders(told, many, frame));
  const named = [
    ...pictures.flatMap(({ dots }) => dots.map(({ leader }) => leader)),
    ...told.slice(0, SHOWN.table),
    ...open.slice(0, SHOWN.visits),
    ...[...quiet.slice(0, SHOWN.standing), ...loud.slice(0, SHOWN.standing)],
  ];
  return { told, pictures, open, quiet, loud, named: [...new Set(named.map(({ id }) => id))] };
}
