import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Naming } from '@/components/weak-links/reason-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { WorkerStanding } from '@/lib/web/standing';

type LossesProps = { losses: readonly Pick<WorkerStanding, 'id' | 'holds'>[]; naming: Naming };

/** The few people whose loss would strand most, each as what would happen. */
export function Losses({ losses, naming }: LossesProps) {
  const t = useTranslations('home');
  if (losses.length === 0) return <p>{t('lossesNone')}</p>;
  const most = losses[0]?.holds ?? 1;
  return (
    <ol className="grid gap-3">
      {losses.map(({ id, holds }) => (
        <li key={id}>
          <p>
            {t.rich('loss', {
              name: naming.nameOf(id),
              holds,
              anchor: naming.anchor,
              who: (name: ReactNode) => (
                <WorkerLink campaignId={naming.campaignId} id={id}>
                  {name}
                </WorkerLink>
              ),
            })}
          </p>
          <svg aria-hidden="true" className="mt-1 block h-2 w-full rtl:-scale-x-100">
            <rect width={`${String((100 * holds) / most)}%`} height="100%" className="fill-thread" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
