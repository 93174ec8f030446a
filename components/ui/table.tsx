import type { ReactNode } from 'react';

type TableProps = {
  caption: string;
  /** Read out but not shown, where a heading already says it. */
  captionHidden?: boolean;
  /** `thead` and `tbody`, plain. */
  children: ReactNode;
};

/** A ruled table that scrolls inside itself when the page is too narrow. */
export function Table({ caption, captionHidden = false, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="border-ink overflow-x-auto border-y-2 print:overflow-visible"
    >
      <table className="[&_td]:border-hairline [&_thead_th]:text-soft [&_tbody_th]:border-hairline w-full border-collapse text-start [&_tbody_th]:min-w-36 [&_tbody_th]:border-t [&_tbody_th]:align-top [&_td]:min-w-28 [&_td]:border-t [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_td:first-child]:ps-0 [&_th]:px-3 [&_th]:py-2.5 [&_th]:text-start [&_th]:align-bottom [&_th]:font-semibold [&_th:first-child]:ps-0 [&_thead_th]:text-sm">
        <caption className={captionHidden ? 'sr-only' : 'py-2 text-start font-semibold'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
