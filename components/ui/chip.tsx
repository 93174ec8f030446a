import type { ReactNode } from 'react';

const EDGES = {
  plain: 'border-hairline',
  thread: 'border-thread',
  ochre: 'border-ochre',
  slate: 'border-slate',
  green: 'border-green',
} as const;

/** A short word set in a hairline frame, for example a department or a tag. */
export function Chip(props: { children: ReactNode; icon?: ReactNode; tone?: keyof typeof EDGES }) {
  return (
    <span
      className={`rounded-card inline-flex items-center gap-1.5 border px-2 py-0.5 text-sm text-nowrap ${EDGES[props.tone ?? 'plain']}`}
    >
      {props.icon}
      {props.children}
    </span>
  );
}
