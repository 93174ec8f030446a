import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/brand/wordmark';
import { HeldList } from '@/components/holdings/held-list';
import { LossTable } from '@/components/holdings/loss-table';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { COMPROMISES } from '@/lib/holdings/surrender';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('holdings'))('title') };
}

/** What is held, why, and what each loss gives away. It says nothing of anybody, so everybody may read it. */
export default function WhatIsHeldPage() {
  const t = useTranslations('holdings');
  const brand = useTranslations('brand');
  return (
    <>
      <header className="border-hairline border-b px-4 py-2 md:px-8">
        <Link href={'/campaigns'} className="mx-auto flex min-h-11 max-w-4xl items-center">
          <Wordmark name={brand('name')} />
        </Link>
      </header>
      <main className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-12 px-4 pt-6 pb-24 md:px-8 md:pt-10">
        <PageHeader title={t('title')} lead={t('lead')} />
        <Part title={t('lossTitle')}>
          <p className="max-w-prose">{t('lossLead')}</p>
          <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
            {COMPROMISES.map((compromise) => (
              <div key={compromise} className="border-hairline border-t pt-3 print:break-inside-avoid">
                <dt className="font-semibold">{t(`loss.${compromise}.of`)}</dt>
                <dd className="text-soft mt-1">{t(`loss.${compromise}.note`)}</dd>
              </div>
            ))}
          </dl>
          <LossTable />
        </Part>
        <Part title={t('heldTitle')}>
          <HeldList kept="sealed" />
          <HeldList kept="hashed" />
          <HeldList kept="clear" />
        </Part>
        <Part title={t('neverTitle')}>
          <p className="max-w-prose">{t('never')}</p>
        </Part>
        <Part title={t('goneTitle')}>
          <p className="max-w-prose">{t('gone')}</p>
        </Part>
      </main>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-6">
      <h2 className="text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}
