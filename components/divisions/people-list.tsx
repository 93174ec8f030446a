import { useFormatter } from 'next-intl';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { Naming } from './people';

/** Names in a sentence, each leading to its coworker. */
export function PeopleList({ ids, naming }: { ids: readonly string[]; naming: Naming }) {
  const format = useFormatter();
  return format.list(
    ids.map((id) => (
      <WorkerLink key={id} campaignId={naming.campaignId} id={id}>
        {naming.nameOf(id)}
      </WorkerLink>
    )),
  );
}
