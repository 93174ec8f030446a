import { ChevronsUpDown, LogOut, UserRound } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Wordmark } from '@/components/brand/wordmark';
import { CampaignRow } from '@/components/campaigns/campaign-nav';
import type { Place } from '@/lib/campaigns/places';

type CampaignHeaderProps = {
  campaignId: string;
  codeName: string;
  isExample: boolean;
  places: readonly Place[];
  handle: string;
  signOut: () => Promise<void>;
};

/** The head of every page of a campaign: where we are, who we are, and the way out. */
export function CampaignHeader({
  campaignId,
  codeName,
  isExample,
  places,
  handle,
  signOut,
}: CampaignHeaderProps) {
  const t = useTranslations('nav');
  return (
    <header className="border-hairline border-b px-4 pt-2 md:px-8 print:hidden">
      <div className="mx-auto flex max-w-360 items-center gap-4">
        <Link href={`/campaigns/${campaignId}` as Route} className="inline-flex min-h-11 items-center">
          <Wordmark name={t('brand')} />
        </Link>
        <Link
          href={'/campaigns' as Route}
          className="text-ink inline-flex min-h-11 min-w-0 items-center gap-1.5 font-semibold"
          title={t('switch')}
        >
          <span className="truncate">{codeName}</span>
          <ChevronsUpDown aria-hidden size={16} className="shrink-0" />
          <span className="sr-only">{t('switch')}</span>
        </Link>
        {isExample && (
          <span className="border-rule text-soft rounded-full border px-3 py-0.5 text-sm whitespace-nowrap">
            {t('madeUp')}
          </span>
        )}
        <AccountMenu handle={handle} signOut={signOut} />
      </div>
      <div className="mx-auto max-w-360">
        <CampaignRow campaignId={campaignId} places={places} />
      </div>
    </header>
  );
}

function AccountMenu({ handle, signOut }: Pick<CampaignHeaderProps, 'handle' | 'signOut'>) {
  const t = useTranslations('nav');
  return (
    <details className="relative ms-auto">
      <summary className="inline-flex min-h-11 items-center gap-2" aria-label={t('account')}>
        <UserRound aria-hidden size={20} strokeWidth={1.75} />
        <span className="max-md:sr-only">{handle}</span>
      </summary>
      <div className="border-rule bg-raised absolute end-0 top-full z-40 min-w-56 border py-2">
        <Link href={'/account' as Route} className="flex min-h-11 items-center gap-3 px-4">
          <UserRound aria-hidden size={18} />
          {t('account')}
        </Link>
        <form action={signOut}>
          <button type="submit" className="flex min-h-11 w-full items-center gap-3 px-4 text-start">
            <LogOut aria-hidden size={18} className="rtl:-scale-x-100" />
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  );
}
