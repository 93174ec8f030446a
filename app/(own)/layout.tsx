import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReloadWhenBack } from '@/components/accounts/reload-when-back';
import { Wordmark } from '@/components/brand/wordmark';
import { AccountMenu } from '@/components/campaigns/account-menu';
import { ClientText } from '@/components/i18n/client-text';
import { LockScreen } from '@/components/lock/lock-screen';
import { findLockMinutes } from '@/lib/access/lock';
import { requireSignedIn } from '@/lib/access/signed-in';

/** The pages that belong to a person, not to a campaign. */
export default async function OwnLayout({ children }: { children: ReactNode }) {
  const { handle, userId } = await requireSignedIn();
  const minutes = await findLockMinutes(userId);
  const t = await getTranslations('nav');
  return (
    <ClientText namespaces={['account', 'campaigns', 'lock', 'passphrase', 'problems', 'ui']}>
      <ReloadWhenBack />
      <header className="border-hairline border-b px-4 py-2 md:px-8 print:hidden">
        <div className="mx-auto flex max-w-4xl items-center gap-4">
          <Link href={'/campaigns'} className="inline-flex min-h-11 items-center">
            <Wordmark name={t('brand')} />
          </Link>
          <div className="ms-auto">
            <AccountMenu handle={handle} />
          </div>
        </div>
      </header>
      <main className="mx-auto w-full max-w-4xl px-4 pt-6 pb-24 md:px-8 md:pt-10">{children}</main>
      <LockScreen minutes={minutes} userId={userId} />
    </ClientText>
  );
}
