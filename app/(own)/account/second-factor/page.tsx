import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppSection, CodesSection } from '@/components/factors/factor-sections';
import { PasskeySection } from '@/components/factors/passkey-section';
import { ClientText } from '@/components/i18n/client-text';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findOwnFactorDue } from '@/lib/access/factor-duty';
import { listPasskeys } from '@/lib/access/own-passkeys';
import { PASSKEYS_WORK } from '@/lib/access/passkeys';
import { countRecoveryCodes } from '@/lib/access/recovery-codes';
import { findFactors, hasFactor } from '@/lib/access/second-factors';
import { requireSignedIn } from '@/lib/access/signed-in';
import { submitBeginApp } from '@/lib/factors/actions';
import { searchParam } from '@/lib/forms/search-params';

const DONE = ['app', 'appRemoved', 'passkey', 'passkeyRenamed', 'passkeyRemoved'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('title') };
}

/** What somebody holds besides the passphrase. */
export default async function SecondFactorPage({ searchParams }: PageProps<'/account/second-factor'>) {
  const t = await getTranslations('secondFactor');
  const { userId } = await requireSignedIn();
  const [factors, codes, due, passkeys] = await Promise.all([
    findFactors(userId),
    countRecoveryCodes(userId),
    findOwnFactorDue(userId),
    listPasskeys(userId),
  ]);
  const param = await searchParam(searchParams, 'done');
  const done = DONE.find((word) => word === param);
  return (
    <ClientText namespaces={['secondFactor', 'passkey']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="done" role="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        {due && <Notice tone="care">{due < new Date() ? t('dueNow') : t('due', { day: due })}</Notice>}
        <PasskeySection passkeys={passkeys} canHave={PASSKEYS_WORK} />
        <AppSection since={factors.appSince} begin={submitBeginApp} />
        <CodesSection codes={codes} isNeeded={hasFactor(factors)} />
      </div>
    </ClientText>
  );
}
