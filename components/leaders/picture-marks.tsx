import { useTranslations } from 'next-intl';
import { DOT } from '@/lib/leaders/picture';
import type { Support } from '@/lib/workers/roster-worker';

/** As the map and the marks of support colour them; who was not assessed is hollow. */
const SUPPORT_FILLS = [
  'fill-paper stroke-ink',
  'fill-support-1 stroke-support-1',
  'fill-support-2 stroke-support-2',
  'fill-support-3 stroke-support-3',
  'fill-support-4 stroke-support-4',
  'fill-support-5 stroke-support-5',
] as const;

/** The same colours as a ring around a number. */
export const SUPPORT_RINGS = [
  'stroke-ink',
  'stroke-support-1',
  'stroke-support-2',
  'stroke-support-3',
  'stroke-support-4',
  'stroke-support-5',
] as const;

type MarkProps = { x: number; y: number; support: Support; onCommittee: boolean };

/** A disc; a diamond for who is on the committee. The colour is their support. */
export function PersonMark({ x, y, support, onCommittee }: MarkProps) {
  const shape = `${SUPPORT_FILLS[support]} group-hover:stroke-ink`;
  if (!onCommittee) return <circle cx={x} cy={y} r={DOT - 0.5} strokeWidth="1.5" className={shape} />;
  const reach = DOT + 1.5;
  const path = `M${String(x)} ${String(y - reach)}l${String(reach)} ${String(reach)}l${String(-reach)} ${String(reach)}l${String(-reach)} ${String(-reach)}z`;
  return <path d={path} strokeWidth="1.5" strokeLinejoin="round" className={shape} />;
}

/** What the shapes mean. */
export function PictureLegend() {
  const t = useTranslations('leaders.picture');
  const marks = [
    { key: 'off', sign: <circle cx="8" cy="8" r="5.5" className="fill-soft" /> },
    { key: 'on', sign: <path d="M8 .5l7.5 7.5l-7.5 7.5l-7.5 -7.5z" className="fill-soft" /> },
    {
      key: 'heapLegend',
      sign: <circle cx="8" cy="8" r="6.5" strokeWidth="2" className="stroke-soft fill-none" />,
    },
  ] as const;
  return (
    <ul className="text-soft flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {marks.map(({ key, sign }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
            {sign}
          </svg>
          {t(key)}
        </li>
      ))}
    </ul>
  );
}
