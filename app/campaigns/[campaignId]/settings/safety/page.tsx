import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BurnSection } from '@/components/burning/burn-section';
import { HoldSection } from '@/components/burning/hold-section';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { RetentionSection } from '@/components/retention/retention-section';
import { LockMinutesForm } from '@/components/safety/lock-minutes-form';
import { SealForm } from '@/components/safety/seal-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findBurning } from '@/lib/burning/queries';
import { searchParam, type SearchParams } from '@/lib/forms/search-params';
import { clocksAsked } from '@/lib/retention/asked';
import { findClocks, foresee } from '@/lib/retention/queries';
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
  const done = await searchParam(searchParams, 'done');
  return (
    <ClientText namespaces={['safety', 'burning', 'retention']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={campaignId} here="safety" />
      <div className="grid max-w-prose gap-12">
        {(done === 'kept' || done === 'cleared') && (
          <Notice tone="done" role="status">
            {t(done)}
          </Notice>
        )}
        <Section title={t('lock.title')} words={t('lock.words')}>
          <LockMinutesForm campaignId={campaignId} lockMinutes={lockMinutes} />
        </Section>
        <Section title={t('seal.title')} words={t('seal.words')}>
          <SealForm campaignId={campaignId} leads={await listSealLeads(seat)} begun={begun === 'seal'} />
        </Section>
        <Retention seat={seat} searchParams={searchParams} />
        <Burning seat={seat} begun={begun === 'burn'} />
      </div>
    </ClientText>
  );
}

/** How long words are kept, and what would go today: by the clocks that are set, or by those somebody is about to set. */
async function Retention({ seat, searchParams }: { seat: Seat; searchParams: SearchParams }) {
  const t = await getTranslations('retention');
  const { clocks, onHold } = await findClocks(seat);
  const asked = clocksAsked(await searchParams);
  const foreseen = await foresee(seat, asked ?? clocks);
  await noteReading(
    seat,
    'workers.read',
    foreseen.workers.map(({ id }) => id),
  );
  return (
    <Section id="retention" title={t('title')} words={t('words')}>
      <RetentionSection
        campaignId={seat.campaignId}
        clocks={clocks}
        asked={asked}
        foreseen={foreseen}
        onHold={onHold}
      />
    </Section>
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

type SectionProps = { id?: string; title: string; words: string; children: ReactNode };

function Section({ id, title, words, children }: SectionProps) {
  return (
    <section id={id} className="grid gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}
