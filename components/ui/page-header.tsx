import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** A short line above the title: where we are. */
  kicker?: ReactNode;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** The one main action of the page; on a phone it stands at the bottom edge. */
  action?: ReactNode;
  /** Lesser actions, always beside the title. */
  aside?: ReactNode;
};

/** The head of a page over the double rule of a printed card. */
export function PageHeader({ title, kicker, lead, action, aside }: PageHeaderProps) {
  return (
    <header className="double-rule mb-8">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {kicker && <p className="text-soft mb-1 text-sm font-semibold">{kicker}</p>}
          <h1 className="text-xl font-bold md:text-2xl md:tracking-tight">{title}</h1>
          {lead && <p className="text-soft mt-2 text-base">{lead}</p>}
        </div>
        {(action || aside) && (
          <div className="flex flex-wrap items-center gap-2">
            {aside}
            {action && <ThumbBar>{action}</ThumbBar>}
          </div>
        )}
      </div>
    </header>
  );
}

/**
 * Holds the main action: at the bottom edge of a phone, in place elsewhere.
 * A layout with a bar of its own at the bottom sets `--edge` to that bar's height.
 */
export function ThumbBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-thumb-bar
      className="max-md:border-rule max-md:bg-paper flex gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-[var(--edge,0px)] max-md:z-20 max-md:border-t max-md:px-4 max-md:py-3 max-md:*:grow print:hidden"
    >
      {children}
    </div>
  );
}
