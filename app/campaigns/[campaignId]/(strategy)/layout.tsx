import type { ReactNode } from 'react';
import { StrategyTabs } from '@/components/strategy/strategy-tabs';
import { requireSeat } from '@/lib/access/seat';
import { strategyFor } from '@/lib/campaigns/places';

type Props = { children: ReactNode; params: Promise<{ campaignId: string }> };

export default async function StrategyLayout({ children, params }: Props) {
  const { campaignId } = await params;
  const { role } = await requireSeat(campaignId);
  return (
    <>
      <StrategyTabs campaignId={campaignId} places={strategyFor(role)} />
      {children}
    </>
  );
}
