'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { keepLooking, useServerAway } from '@/components/away/reach';

/**
 * A quiet line at the top of any open page while the server cannot be reached. It goes away by itself. Read aloud, but no
 * `status`: that is where a page says what became of what somebody did, and this place is on every page, mostly empty.
 */
export function AwayLine() {
  const t = useTranslations('away');
  const isAway = useServerAway();
  useEffect(() => keepLooking(), []);
  return (
    <div aria-live="polite" aria-atomic className="sticky top-0 z-40 print:hidden">
      {isAway && <p className="bg-ink text-paper max-w-none px-4 py-2 text-center text-sm">{t('line')}</p>}
    </div>
  );
}
