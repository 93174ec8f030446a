import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

type WhoseTabsProps = {
  label?: string;
  tabs: readonly { readonly words: string; readonly href: Route; readonly isHere: boolean }[];
};

/** Whose people are listed. */
export function WhoseTabs({ label, tabs }: WhoseTabsProps) {
  const t = useTranslations('turf');
  return (
    <nav aria-label={label ?? t('yours')} className="flex flex-wrap items-center gap-x-5">
      {label !== undefined && <span className="text-soft text-sm">{label}</span>}
      {tabs.map(({ words, href, isHere }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={isHere ? 'page' : undefined}
          className="text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current]:font-semibold"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
