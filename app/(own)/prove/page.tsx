import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { ProofForm } from '@/components/accounts/proof-form';
import { PasskeyButton } from '@/components/factors/passkey-button';
import { ClientText } from '@/components/i18n/client-text';
import { ownPath } from '@/lib/access/own-path';
import { findFactors, hasFactor, type Factors } from '@/lib/access/second-factors';
import { requireSignedIn } from '@/lib/access/signed-in';
import { isProven } from '@/lib/access/step-up';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prove'))('title') };
}

/** Asks once more who somebody is, before something delicate; whoever just showed it goes straight on. */
export default async function ProvePage({ searchParams }: PageProps<'/prove'>) {
  const t = await getTranslations('prove');
  const signedIn = await requireSignedIn();
  const to = ownPath(await searchParam(searchParams, 'to'));
  if (isProven(signedIn, new Date())) redirect(to as Route);
  const factors = await findFactors(signedIn.userId);
  return (
    <ClientText namespaces={['prove', 'passkey']}>
      <div className="mx-auto max-w-xl">
        <DoorCard title={t('title')} lead={t('lead', { handle: signedIn.handle })}>
          <ProofForm to={to} second={secondOf(factors)} />
          {factors.passkeys > 0 && <PasskeyButton purpose="prove" to={to} />}
          <p className="text-soft">{t('why')}</p>
        </DoorCard>
      </div>
    </ClientText>
  );
}

function secondOf(factors: Factors) {
  if (!hasFactor(factors)) return 'nothing';
  return factors.appSince ? 'app' : 'recovery';
}
