'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';

/** What stands in place of a page that broke: what is safe, and what to do. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('errors');
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-prose flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-xl font-bold">{t('brokenTitle')}</h1>
      <p role="alert">{t('broken')}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" tone="main" onClick={reset}>
          {t('again')}
        </Button>
        <LinkButton href={'/campaigns'}>{t('home')}</LinkButton>
      </div>
    </main>
  );
}
