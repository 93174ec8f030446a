import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BackupList } from '@/components/backups/backup-list';
import { BackupNow } from '@/components/backups/backup-now';
import { KeySteps } from '@/components/backups/key-steps';
import { Overdue } from '@/components/backups/overdue';
import { PlanForm } from '@/components/backups/plan-form';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { planAsked } from '@/lib/backups/asked';
import { findBackups, type Backups } from '@/lib/backups/queries';
import { searchParam } from '@/lib/forms/search-params';

type Props = PageProps<'/campaigns/[campaignId]/settings/backups'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('backups'))('title') };
}

/** Copies of everything on the server: whether there is a good one, making one, and when they are made by themselves. */
export default async function BackupsPage({ params, searchParams }: Props) {
  const t = await getTranslations('backups');
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'backup.see')) notFound();
  const { campaignId } = seat;
  const backups = await findBackups(seat, new Date());
  const done = await searchParam(searchParams, 'done');
  return (
    <ClientText namespaces={['backups']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={campaignId} here="backups" />
      {!backups && <Notice>{t('onlyReal')}</Notice>}
      {backups && (
        <div className="grid gap-12">
          <div className="grid max-w-prose gap-12">
            <State backups={backups} isKept={done === 'kept'} />
            <Key hasKey={backups.hasKey} />
            {backups.hasKey && (
              <Section title={t('now')}>
                <BackupNow campaignId={campaignId} underWay={backups.underWay} />
              </Section>
            )}
            <Section title={t('plan')}>
              <PlanForm
                campaignId={campaignId}
                plan={backups.plan}
                asked={planAsked(await searchParams)}
                fixedKeys={backups.fixedKeys}
              />
            </Section>
          </div>
          <Section title={t('list')}>
            <BackupList list={backups.list} />
          </Section>
        </div>
      )}
    </ClientText>
  );
}

async function State({ backups, isKept }: { backups: Backups; isKept: boolean }) {
  const t = await getTranslations('backups');
  const { lastGood, isOverdue, folder } = backups;
  return (
    <div className="grid gap-4">
      {isKept && (
        <Notice tone="done" role="status">
          {t('kept')}
        </Notice>
      )}
      {(isOverdue || !lastGood) && <Overdue lastGood={lastGood} />}
      {lastGood && !isOverdue && <p>{t('lastGood', { at: lastGood })}</p>}
      <p>{t('offsite', { folder })}</p>
    </div>
  );
}

/** Whoever has no key yet is told first how to make one. */
async function Key({ hasKey }: { hasKey: boolean }) {
  const t = await getTranslations('backups');
  if (hasKey) {
    return (
      <Disclosure summary={t('keyTitle')}>
        <KeySteps />
      </Disclosure>
    );
  }
  return (
    <Section title={t('keyTitle')}>
      <KeySteps />
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
