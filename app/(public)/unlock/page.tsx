import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { ClientText } from '@/components/i18n/client-text';
import { InstallationForm } from '@/components/lock/installation-form';
import { isLocked } from '@/lib/crypto/installation-key';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('unlock'))('title') };
}

/** All that a server shows whose keys nobody has opened since it was started. */
export default async function UnlockPage() {
  const t = await getTranslations('unlock');
  if (!isLocked()) redirect('/');
  return (
    <ClientText namespaces={['unlock']}>
      <DoorCard title={t('title')} lead={t('lead')}>
        <InstallationForm />
      </DoorCard>
    </ClientText>
  );
}
