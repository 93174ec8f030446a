import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecoveryCodes } from '@/components/factors/recovery-codes';
import { ClientText } from '@/components/i18n/client-text';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { countRecoveryCodes } from '@/lib/access/recovery-codes';
import { findFactors, hasFactor } from '@/lib/access/second-factors';
import { requireSignedIn } from '@/lib/access/signed-in';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('codesTitle') };
}

/** Ten codes on paper for the day the phone is lost. */
export default async function RecoveryCodesPage({ searchParams }: PageProps<'/account/second-factor/codes'>) {
  const t = await getTranslations('secondFactor');
  const { userId, handle } = await requireSignedIn();
  const [codes, factors] = await Promise.all([countRecoveryCodes(userId), findFactors(userId)]);
  const done = await searchParam(searchParams, 'done');
  return (
    <ClientText namespaces={['secondFactor']}>
      <div className="print:hidden">
        <PageHeader title={t('codesTitle')} lead={t('codesLead')} />
      </div>
      <div className="grid gap-6">
        {(done === 'app' || done === 'passkey') && (
          <div className="print:hidden">
            <Notice tone="done" role="status">
              {t(`done.${done}`)}
            </Notice>
          </div>
        )}
        {hasFactor(factors) ? (
          <RecoveryCodes handle={handle} day={new Date()} kept={codes} />
        ) : (
          <p>{t('codesNeedFactor')}</p>
        )}
        <LinkButton href="/account/second-factor" tone="quiet" className="justify-self-start">
          {t('back')}
        </LinkButton>
      </div>
    </ClientText>
  );
}
