import { useMessages } from 'next-intl';
import type { ReactNode } from 'react';
import { MoreText } from '@/components/i18n/more-text';
import type messages from '@/messages/en.json';

type Namespace = keyof typeof messages;

type ClientTextProps = {
  namespaces: readonly Namespace[];
  children: ReactNode;
};

/**
 * Hands the browser the texts of a few namespaces beside those of the layouts around it, so that a page does not carry every
 * text there is: what many pages need is the layout's, which is not sent again from page to page.
 */
export function ClientText({ namespaces, children }: ClientTextProps) {
  const all = useMessages();
  const texts = Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
  return <MoreText texts={texts}>{children}</MoreText>;
}
