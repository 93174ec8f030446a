import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReloadWhenBack } from '@/components/accounts/reload-when-back';
import { BurnBanner } from '@/components/burning/burn-banner';
import { CampaignHeader } from '@/components/campaigns/campaign-header';
import { CampaignTabs } from '@/components/campaigns/campaign-nav';
import { KeepForms } from '@/components/forms/keep-forms';
import { ClientText } from '@/components/i18n/client-text';
import { LockScreen } from '@/components/lock/lock-screen';
import { keptKey } from '@/lib/access/kept-key';
import { findLockMinutes } from '@/lib/access/lock';
import { SharedBanner } from '@/components/shown/shared-banner';
import { ShownMenu } from '@/components/shown/shown-menu';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { findShown, isShared } from '@/lib/access/shown';
import { findBurn } from '@/lib/burning/queries';
import { placesFor } from '@/lib/campaigns/places';
import { submitShown } from '@/lib/shown/actions';

type Props = { children: ReactNode; params: Promise<{ campaignId: string }> };

export default async function CampaignLayout({ children, params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  const places = placesFor(seat.role);
  const [t, shown, shared, burn, minutes] = await Promise.all([
    getTranslations('nav'),
    findShown(),
    isShared(),
    findBurn(seat),
    findLockMinutes(seat.userId),
  ]);
  const showAs = submitShown.bind(null, campaignId);
  return (
    <ClientText namespaces={['lock', 'problems']}>
      <div className="flex min-h-dvh flex-col max-md:[--edge:3.75rem]">
        <ReloadWhenBack />
        <a
          href="#content"
          className="bg-ink text-paper sr-only z-50 px-4 py-3 focus-visible:not-sr-only focus-visible:absolute"
        >
          {t('skip')}
        </a>
        {burn && <BurnBanner campaignId={campaignId} askedBy={burn.askedBy} dueAt={burn.dueAt} />}
        {shared && <SharedBanner submit={showAs} />}
        <CampaignHeader
          campaignId={campaignId}
          codeName={seat.campaign.codeName}
          isExample={seat.campaign.isExample}
          places={places}
          handle={seat.handle}
          naming={may(seat, 'workers.see') && <ShownMenu shown={shown} shared={shared} submit={showAs} />}
        />
        <main
          id="content"
          className="mx-auto flex w-full max-w-360 grow flex-col px-4 pt-6 pb-36 md:px-8 md:pt-10 md:pb-16 print:p-0"
        >
          <KeepForms secret={keptKey(seat.userId)}>{children}</KeepForms>
        </main>
        <LockScreen minutes={minutes} userId={seat.userId} />
        <CampaignTabs campaignId={campaignId} places={places} mayLog={may(seat, 'one-on-one.log')} />
      </div>
    </ClientText>
  );
}
