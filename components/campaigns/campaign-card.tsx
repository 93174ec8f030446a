import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { RemoveExampleForm } from '@/components/campaigns/campaign-forms';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';

type CampaignCardProps = {
  campaign: {
    readonly campaignId: string;
    readonly codeName: string;
    readonly purpose: string;
    readonly isExample: boolean;
    readonly role: 'lead' | 'organizer' | 'observer';
  };
};

/** One campaign of a person's list; the made-up one can be taken away here. */
export function CampaignCard({ campaign }: CampaignCardProps) {
  const t = useTranslations('campaigns');
  const { campaignId, codeName, purpose, isExample, role } = campaign;
  return (
    <li className="card-frame bg-raised grid content-start gap-3 p-6">
      <h2 className="text-lg font-bold">
        <Link
          href={`/campaigns/${campaignId}` as Route}
          className="decoration-rule hover:decoration-ink inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {codeName}
        </Link>
      </h2>
      <p>{purpose}</p>
      <div className="text-soft flex flex-wrap items-center gap-3 text-sm">
        {isExample && <Chip>{t('madeUp')}</Chip>}
        <span>{t('asRole', { role })}</span>
      </div>
      {isExample && role === 'lead' && (
        <Disclosure summary={t('removeTitle')}>
          <div className="grid gap-3">
            <p>{t('removeWords')}</p>
            <RemoveExampleForm campaignId={campaignId} />
          </div>
        </Disclosure>
      )}
    </li>
  );
}
