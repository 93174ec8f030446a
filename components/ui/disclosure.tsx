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
          className="size-4 shrink-0 stroke-current stroke-2 print:hidden"
        >
          <path d="M1 8h14" />
          <path d="M8 1v14" className="group-open:hidden" />
        </svg>
      </summary>
      <div className="pt-1 pb-4">{props.children}</div>
    </details>
  );
}
