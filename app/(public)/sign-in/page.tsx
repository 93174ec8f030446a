import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { SignInForm } from '@/components/accounts/door-forms';
import { PasskeyButton } from '@/components/factors/passkey-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PASSKEYS_WORK } from '@/lib/access/passkeys';
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
      {PASSKEYS_WORK && (
        <PasskeyButton
          purpose="sign-in"
          to={invitation === '' ? '/' : `/invitation?code=${encodeURIComponent(invitation)}`}
        />
      )}
      <Disclosure summary={t('lost')}>
        <p>{t('lostWords')}</p>
      </Disclosure>
    </DoorCard>
  );
}
