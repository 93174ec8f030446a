import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/brand/wordmark';
import { ClientText } from '@/components/i18n/client-text';
import { Link } from '@/components/ui/link';

/** The door: what this is, and one card to fill in. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('brand');
  const held = useTranslations('holdings');
  return (
    <ClientText
      namespaces={[
        'passphrase',
        'problems',
        'signIn',
        'setUp',
        'invitation',
        'reset',
        'campaigns',
        'secondStep',
        'passkey',
      ]}
    >
      <div className="mx-auto grid min-h-dvh w-full max-w-xl content-start gap-8 px-4 py-8 sm:px-6 sm:py-16">
        <header className="grid gap-2">
          <Wordmark name={t('name')} size="large" />
          <p className="text-soft">{t('tagline')}</p>
        </header>
        <main>{children}</main>
        <footer className="border-hairline border-t pt-2 text-sm">
          <Link href={'/what-is-held'} className="inline-flex min-h-11 items-center underline">
            {held('title')}
          </Link>
        </footer>
      </div>
    </ClientText>
  );
}
