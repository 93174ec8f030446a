import type { ReactNode } from 'react';

/** The card at the door: a title, what it is about, and what to fill in. */
export function DoorCard(props: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <section className="sm:card-frame sm:bg-raised grid gap-6 sm:p-10">
      <div className="grid gap-2">
        <h1 className="text-xl font-bold">{props.title}</h1>
        {props.lead && <p className="text-soft">{props.lead}</p>}
      </div>
      {props.children}
    </section>
  );
}
