import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Counts } from '@/lib/map/counts';

type Props = { counts: Counts; children?: ReactNode };

/** The head of the map's page, kept low so that the picture has the room; what else goes into its row stands behind it. */
export function MapHeading({ counts, children }: Props) {
  const t = useTranslations('map');
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-1 md:-mt-4">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <p className="text-soft max-w-none max-md:order-last max-md:basis-full">{t('lead', counts)}</p>
      {children}
      <noscript>
        <p className="font-semibold">{t('noScript')}</p>
      </noscript>
    </header>
  );
}
