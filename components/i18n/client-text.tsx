import { NextIntlClientProvider, useMessages } from 'next-intl';
import type { ReactNode } from 'react';
import type messages from '@/messages/en.json';

type Namespace = keyof typeof messages;

/** What any form may have to say, wherever it stands. */
const ALWAYS = ['away'] as const;

/** Hands the browser the texts of a few namespaces, so that a page does not carry every text there is. */
export function ClientText({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const all = useMessages();
  const some = Object.fromEntries([...ALWAYS, ...namespaces].map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
