import { ChevronsUpDown } from 'lucide-react';
import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { Wordmark } from '@/components/brand/wordmark';
import { AccountMenu } from '@/components/campaigns/account-menu';
import { CampaignRow } from '@/components/campaigns/campaign-nav';
import type { ReactNode } from 'react';
import type { Place } from '@/lib/campaigns/places';

type CampaignHeaderProps = {
  campaignId: string;
  codeName: string;
  isExample: boolean;
  places: readonly Place[];
  handle: string;
  /** How names are shown, and the choice; nothing for who is shown none. */
  naming: ReactNode;
};

/** The head of every page of a campaign: where we are, who we are, and the way out. */
export function CampaignHeader({
  campaignId,
  codeName,
  isExample,
  places,
  handle,
  naming,
}: CampaignHeaderProps) {
  const t = useTranslations('nav');
  return (
    <header className="border-hairline border-b px-4 pt-2 md:px-8 print:hidden">
      <div className="mx-auto flex max-w-360 items-center gap-4">
        <Link href={`/campaigns/${campaignId}` as Route} className="inline-flex min-h-11 items-center">
          <Wordmark name={t('brand')} />
        </Link>
        <Link
          href={'/campaigns'}
          className="text-ink inline-flex min-h-11 min-w-0 items-center gap-1.5 font-semibold"
          title={t('switch')}
        >
          <span className="truncate">{codeName}</span>
          <ChevronsUpDown aria-hidden size={16} className="shrink-0" />
          <span className="sr-only">{t('switch')}</span>
        </Link>
        {isExample && (
          <span className="border-rule text-soft rounded-full border px-3 py-0.5 text-sm whitespace-nowrap max-sm:hidden">
            {t('madeUp')}
          </span>
        )}
        <div className="ms-auto flex items-center gap-4">
          {naming}
          <AccountMenu handle={handle} />
        </div>
      </div>
      <div className="mx-auto max-w-360">
        <CampaignRow campaignId={campaignId} places={places} />
      </div>
    </header>
  );
}
