import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { SetUpForm } from '@/components/accounts/door-forms';
import { LinkButton } from '@/components/ui/button';
import { findSetUpState } from '@/lib/access/installation';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('title') };
}

export default async function SetUpPage({ searchParams }: PageProps<'/set-up'>) {
  const t = await getTranslations('setUp');
  const code = await searchParam(searchParams, 'code');
  const state = await findSetUpState(code);
  if (state === 'wrong-code') return <DoorCard title={t('wrongTitle')} lead={t('wrong')} />;
  if (state === 'claimed') {
    return (
      <DoorCard title={t('claimedTitle')} lead={t('claimed')}>
        <LinkButton href={'/sign-in'} tone="main" className="justify-self-start">
          {t('toSignIn')}
        </LinkButton>
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t('title')} lead={t('lead')}>
      <SetUpForm code={code} />
    </DoorCard>
  );
}
