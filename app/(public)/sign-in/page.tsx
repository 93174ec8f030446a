import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { SignInForm } from '@/components/accounts/door-forms';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

// No Suspense at the door: what is streamed in later never shows without JavaScript.
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const t = await getTranslations('signIn');
  const invitation = await searchParam(searchParams, 'invitation');
  const sealed = (await searchParam(searchParams, 'done')) === 'sealed';
  return (
    <DoorCard title={t('title')} lead={invitation === '' ? t('lead') : t('toInvitation')}>
      {sealed && (
        <Notice tone="done" role="status">
          {t('sealed')}
        </Notice>
      )}
      <SignInForm invitation={invitation || undefined} />
      <Disclosure summary={t('lost')}>
        <p>{t('lostWords')}</p>
      </Disclosure>
    </DoorCard>
  );
}
