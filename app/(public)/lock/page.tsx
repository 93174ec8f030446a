import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { UnlockForm } from '@/components/lock/unlock-form';
import { ClientText } from '@/components/i18n/client-text';
import { Button } from '@/components/ui/button';
import { findLocked, findSignedIn } from '@/lib/access/auth';
import { ownPath } from '@/lib/access/own-path';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lock'))('title') };
}

/** All that a locked session is shown. */
export default async function LockPage({ searchParams }: PageProps<'/lock'>) {
  const t = await getTranslations('lock');
  const to = ownPath(await searchParam(searchParams, 'to'));
  if (await findSignedIn()) redirect(to as Route);
  const locked = await findLocked();
  if (!locked) redirect('/sign-in');
  return (
    <ClientText namespaces={['lock']}>
      <DoorCard title={t('title')} lead={t('lead', { handle: locked.handle })}>
        <UnlockForm to={to} />
        <form action="/sign-out" method="post">
          <Button tone="quiet">{t('signOut')}</Button>
        </form>
      </DoorCard>
    </ClientText>
  );
}
