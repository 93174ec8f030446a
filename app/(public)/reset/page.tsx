import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { ResetForm } from '@/components/accounts/door-forms';
import { isResetOpen } from '@/lib/access/accounts';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('title') };
}

export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const t = await getTranslations('reset');
  const code = await searchParam(searchParams, 'code');
  if (!(await isResetOpen(code))) return <DoorCard title={t('goneTitle')} lead={t('gone')} />;
  return (
    <DoorCard title={t('title')} lead={t('lead')}>
      <ResetForm code={code} />
    </DoorCard>
  );
}
