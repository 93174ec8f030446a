'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type messages from '@/messages/en.json';

/** Adds texts to those the browser was handed further out. */
export function MoreText({ texts, children }: { texts: Partial<typeof messages>; children: ReactNode }) {
  const given = useMessages();
  const locale = useLocale();
  const all = useMemo(() => ({ ...given, ...texts }), [given, texts]);
  return (
    <NextIntlClientProvider locale={locale} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
