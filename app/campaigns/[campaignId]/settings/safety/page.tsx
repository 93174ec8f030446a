import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BurnSection } from '@/components/burning/burn-section';
import { HoldSection } from '@/components/burning/hold-section';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { LockMinutesForm } from '@/components/safety/lock-minutes-form';
import { SealForm } from '@/components/safety/seal-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findBurning } from '@/lib/burning/queries';
import { searchParam } from '@/lib/forms/search-params';
import { findSafetySettings, listSealLeads } from '@/lib/safety/queries';

type Props = PageProps<'/campaigns/[campaignId]/settings/safety'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('safety'))('title') };
}

/** Everything that keeps a campaign to those it belongs to. */
export default async function SafetyPage({ params, searchParams }: Props) {
  const t = await getTranslations('safety');
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'safety.edit')) notFound();
  const { campaignId } = seat;
  const { lockMinutes } = await findSafetySettings(seat);
  const begun = await searchParam(searchParams, 'begun');
  const kept = (await searchParam(searchParams, 'done')) === 'kept';
  return (
    <ClientText namespaces={['safety', 'burning', 'problems']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={campaignId} here="safety" />
      <div className="grid max-w-prose gap-12">
        {kept && (
          <Notice tone="done" role="status">
            {t('kept')}
          </Notice>
        )}
        <Section title={t('lock.title')} words={t('lock.words')}>
          <LockMinutesForm campaignId={campaignId} lockMinutes={lockMinutes} />
        </Section>
        <Section title={t('seal.title')} words={t('seal.words')}>
          <SealForm campaignId={campaignId} leads={await listSealLeads(seat)} begun={begun === 'seal'} />
        </Section>
        <Burning seat={seat} begun={begun === 'burn'} />
      </div>
    </ClientText>
  );
}

async function Burning({ seat, begun }: { seat: Seat; begun: boolean }) {
  const t = await getTranslations('burning');
  const { burn, hold, waitHours, leads } = await findBurning(seat);
  return (
    <>
      <Section title={t('holdTitle')} words={t('holdWords')}>
        <HoldSection campaignId={seat.campaignId} hold={hold} />
      </Section>
      <Section title={t('title')} words={t('words')}>
        <BurnSection
          campaignId={seat.campaignId}
          begun={begun}
          onHold={hold !== null}
          waitHours={waitHours}
          leads={leads}
          burn={burn}
        />
      </Section>
    </>
  );
}

function Section({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}
