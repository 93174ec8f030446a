import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';

type SettingsTabsProps = {
  campaignId: string;
  here: 'campaign' | 'members' | 'turf' | 'safety' | 'audit' | 'backups';
};

/** The pages of a campaign's settings. */
export function SettingsTabs({ campaignId, here }: SettingsTabsProps) {
  const t = useTranslations('settings');
  const pages = [
    { name: 'campaign', href: `/campaigns/${campaignId}/settings` },
    { name: 'members', href: `/campaigns/${campaignId}/settings/members` },
    { name: 'turf', href: `/campaigns/${campaignId}/settings/turf` },
    { name: 'safety', href: `/campaigns/${campaignId}/settings/safety` },
    { name: 'audit', href: `/campaigns/${campaignId}/settings/audit` },
    { name: 'backups', href: `/campaigns/${campaignId}/settings/backups` },
  ] as const;
  return (
    <nav aria-label={t('pages')} className="mb-8">
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(({ name, href }) => (
          <li key={name}>
            <Link
              href={href as Route}
              aria-current={name === here ? 'page' : undefined}
              className="text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current]:font-semibold"
            >
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
