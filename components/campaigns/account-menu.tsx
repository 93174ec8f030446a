import { Lock, LogOut, UserRound } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';

/** Who we are, and the way out. */
export function AccountMenu({ handle }: { handle: string }) {
  const t = useTranslations('nav');
  return (
    <details className="relative">
      <summary className="inline-flex min-h-11 items-center gap-2" aria-label={t('account')}>
        <UserRound aria-hidden size={20} strokeWidth={1.75} />
        <span className="max-md:sr-only">{handle}</span>
      </summary>
      <div className="border-rule bg-raised absolute end-0 top-full z-40 min-w-56 border py-2">
        <Link href={'/account'} className="flex min-h-11 items-center gap-3 px-4">
          <UserRound aria-hidden size={18} />
          {t('account')}
        </Link>
        <form action="/lock/now" method="post">
          <button type="submit" className="flex min-h-11 w-full items-center gap-3 px-4 text-start">
            <Lock aria-hidden size={18} />
            {t('lock')}
          </button>
        </form>
        <form action="/sign-out" method="post">
          <button type="submit" className="flex min-h-11 w-full items-center gap-3 px-4 text-start">
            <LogOut aria-hidden size={18} className="rtl:-scale-x-100" />
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  );
}
