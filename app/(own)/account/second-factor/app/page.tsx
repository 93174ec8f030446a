import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmAppForm } from '@/components/factors/factor-forms';
import { QrCode } from '@/components/factors/qr-code';
import { ClientText } from '@/components/i18n/client-text';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { requireSignedIn } from '@/lib/access/signed-in';
import { requireProof } from '@/lib/access/step-up';
import { findNewTotp } from '@/lib/access/totp';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('scanTitle') };
}

/** An app on its way: the secret as a picture and as text, and the field for its first code. */
export default async function NewAppPage() {
  const t = await getTranslations('secondFactor');
  const signedIn = await requireSignedIn();
  await requireProof(signedIn, '/account/second-factor/app');
  const found = await findNewTotp(signedIn.userId, signedIn.handle, (await getTranslations('brand'))('name'));
  if (!found) redirect('/account/second-factor');
  return (
    <ClientText namespaces={['secondFactor']}>
      <PageHeader title={t('scanTitle')} lead={t('scanLead')} />
      <div className="grid max-w-xl gap-6">
        <QrCode text={found.address} label={t('qr')} />
        <Disclosure summary={t('typeIt')}>
          <p className="font-mono text-base tracking-wide break-words select-all">
            {found.secret.match(/.{1,4}/g)?.join(' ')}
          </p>
          <p className="text-soft mt-2 text-sm">{t('secretHint')}</p>
        </Disclosure>
        <ConfirmAppForm />
        <LinkButton href="/account/second-factor" tone="quiet" className="justify-self-start">
          {t('back')}
        </LinkButton>
      </div>
    </ClientText>
  );
}
