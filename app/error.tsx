'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { noteAway, onReach, isServerAway } from '@/components/away/reach';
import { Button, LinkButton } from '@/components/ui/button';
import { readAway } from '@/lib/forms/unsent-words';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** What stands in place of a page that broke: what is safe, and what to do. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('errors');
  const away = readAway(error.digest ?? '');
  if (away) return <AwayPage why={away.why} after={away.after} />;
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

/** A page that could not be read because the database is away: asked again as soon as it is back. */
function AwayPage({ why, after }: { why: 'gone' | 'busy' | 'full'; after: number }) {
  const t = useTranslations('away');
  useEffect(() => {
    if (why === 'gone') noteAway();
    const again = () => location.reload();
    const timer = setTimeout(again, after * 1_000 * (1 + Math.random()));
    const deafen = onReach(() => {
      if (!isServerAway()) again();
    });
    return () => {
      clearTimeout(timer);
      deafen();
    };
  }, [why, after]);
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-prose flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-xl font-bold">{t('pageTitle')}</h1>
      <p role="alert">{t(`page.${why}`)}</p>
      <Button type="button" onClick={() => location.reload()}>
        {t('look')}
      </Button>
    </main>
  );
}
