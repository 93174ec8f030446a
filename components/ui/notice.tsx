import type { ReactNode } from 'react';

const TONES = {
  plain: 'border-ink',
  done: 'border-green',
  care: 'border-ochre',
  danger: 'border-thread bg-thread-wash',
} as const;

type NoticeProps = {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: buttons or links. */
  actions?: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses. */
  role?: 'alert' | 'status';
};

/** Something the reader should know now, with a thick edge in the colour of its weight. */
export function Notice({ tone = 'plain', title, children, actions, role }: NoticeProps) {
  return (
    <div role={role} className={`bg-raised border-s-4 px-4 py-3 ${TONES[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="text-base">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
