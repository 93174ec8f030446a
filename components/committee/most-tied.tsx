import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { WorkerLink } from '@/components/weak-links/worker-link';

type MostTiedProps = {
  campaignId: string;
  tied: readonly { readonly id: string; readonly name: string; readonly solidLines: number }[];
};

/** A committee nobody is on yet: where to look for it. */
export function MostTied({ campaignId, tied }: MostTiedProps) {
  const t = useTranslations('committee');
  return (
    <EmptyState title={t('emptyTitle')}>
      <p>{t('emptyHow')}</p>
      {tied.length > 0 && (
        <>
          <p>{t('emptyNext')}</p>
          <ul className="text-ink grid gap-2">
            {tied.map(({ id, name, solidLines }) => (
              <li key={id}>
                <WorkerLink campaignId={campaignId} id={id}>
                  {name}
                </WorkerLink>{' '}
                <span className="text-soft">{t('solidLines', { count: solidLines })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
