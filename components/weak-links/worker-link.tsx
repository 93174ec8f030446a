import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';

/** A coworker's name inside a sentence, leading to their page; plain where there is nowhere to lead to. */
export function WorkerLink(props: { campaignId: string | null; id: string; children: ReactNode }) {
  const name = <bdi>{props.children}</bdi>;
  if (props.campaignId === null) return <span className="font-semibold">{name}</span>;
  return (
    <Link
      href={`/campaigns/${props.campaignId}/workers/${props.id}` as Route}
      className="decoration-rule hover:decoration-ink font-semibold underline underline-offset-4 hover:decoration-2"
    >
      {name}
    </Link>
  );
}
