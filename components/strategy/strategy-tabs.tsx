import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { NavLink } from '@/components/campaigns/nav-link';
import type { StrategyPlace } from '@/lib/campaigns/places';

type StrategyTabsProps = { campaignId: string; places: readonly StrategyPlace[] };

/** The pages that say what to do next: what the boss could do, who leads, where we are divided, whom to introduce. */
export function StrategyTabs({ campaignId, places }: StrategyTabsProps) {
  const t = useTranslations('nav');
  return (
    <nav aria-label={t('strategyPages')} className="mb-6 print:hidden">
      <ul className="flex gap-x-6 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap">
        {places.map(({ name, segment }) => (
          <li key={name}>
            <NavLink
              href={`/campaigns/${campaignId}/${segment}` as Route}
              segment={segment}
              className="text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent whitespace-nowrap aria-[current]:font-semibold"
            >
              {t(name)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
