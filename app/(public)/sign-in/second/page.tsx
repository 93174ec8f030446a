import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { AppCodeForm, RecoveryCodeForm } from '@/components/factors/factor-forms';
import { PasskeyButton } from '@/components/factors/passkey-button';
import { Link } from '@/components/ui/link';
import { findSecondStep } from '@/lib/access/begin-sign-in';
import { findFactors } from '@/lib/access/second-factors';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('title') };
}

/** The second step of signing in, for whoever has just given the right passphrase in this browser. */
export default async function SecondStepPage({ searchParams }: PageProps<'/sign-in/second'>) {
  const t = await getTranslations('secondStep');
  const pending = await findSecondStep();
  if (!pending) redirect('/sign-in');
  const { appSince, passkeys } = await findFactors(pending.userId);
  const invitation = (await searchParam(searchParams, 'invitation')) || undefined;
  return (
    <DoorCard title={t('title')} lead={t('lead')}>
      {passkeys > 0 && (
        <>
          <PasskeyButton
            purpose="second"
            to={invitation ? `/invitation?code=${encodeURIComponent(invitation)}` : '/'}
            tone={appSince ? 'plain' : 'main'}
          />
          <noscript>
            <p>{t('noScript')}</p>
          </noscript>
        </>
      )}
      {appSince && <AppCodeForm invitation={invitation} />}
      <section className="border-hairline grid gap-4 border-t pt-6">
        <h2 className="text-lg font-semibold">{t('recoverySummary')}</h2>
        <RecoveryCodeForm invitation={invitation} />
        <p className="text-soft text-sm">{t('recoveryLost')}</p>
      </section>
      <p>
        <Link href="/sign-in" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('startOver')}
        </Link>
      </p>
    </DoorCard>
  );
}
