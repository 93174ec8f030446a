import type { ReactNode } from 'react';

/** What this place is for, and the first step; printed like a blank card waiting to be filled in. */
export function EmptyState(props: {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
}) {
  return (
    <section className="card-frame bg-raised p-6 sm:p-10">
      {props.picture && <div className="text-rule mb-5">{props.picture}</div>}
      <h2 className="text-lg font-semibold">{props.title}</h2>
      <div className="text-soft mt-2 grid gap-2">{props.children}</div>
      {props.action && <div className="mt-6 flex flex-wrap gap-3">{props.action}</div>}
    </section>
  );
}
