import type { ReactNode } from 'react';

/** Something folded away until asked for; the browser's own `details`. */
export function Disclosure(props: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={props.open} className="group border-hairline border-y">
      <summary className="flex min-h-11 items-center justify-between gap-3 py-2 font-semibold">
        {props.summary}
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0 transition-transform group-open:rotate-45 print:hidden"
        >
          <path d="M8 1v14M1 8h14" className="stroke-current" strokeWidth="2" fill="none" />
        </svg>
      </summary>
      <div className="pt-1 pb-4">{props.children}</div>
    </details>
  );
}
