import {
  AlarmClock,
  Compass,
  FileInput,
  House,
  Menu,
  MessageCircle,
  Plus,
  Settings,
  Spline,
  Unlink,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { NavLink } from '@/components/campaigns/nav-link';
import type { Place } from '@/lib/campaigns/places';

type CampaignNavProps = { campaignId: string; places: readonly Place[]; mayLog: boolean };

const ICONS: Record<Place['name'], LucideIcon> = {
  home: House,
  workers: Users,
  oneOnOnes: MessageCircle,
  map: Spline,
  weakLinks: Unlink,
  strategy: Compass,
  committee: UsersRound,
  followUps: AlarmClock,
  import: FileInput,
  settings: Settings,
};

const ROW =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-1 text-base text-soft hover:text-ink aria-[current]:border-thread aria-[current]:font-semibold aria-[current]:text-ink';
const TAB =
  'flex min-h-15 flex-col items-center justify-center gap-0.5 px-1 text-sm leading-none text-soft aria-[current]:font-semibold aria-[current]:text-ink';
const ENTRY = 'flex min-h-12 items-center gap-3 px-5 text-base aria-[current]:font-semibold';

const hrefOf = (campaignId: string, { path }: Place) => `/campaigns/${campaignId}${path}` as Route;

/** The pages of a campaign as one row of words, from a tablet up. */
export function CampaignRow({ campaignId, places }: Pick<CampaignNavProps, 'campaignId' | 'places'>) {
  const t = useTranslations('nav');
  return (
    <nav aria-label={t('label')} className="hidden md:block print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {places.map((place) => (
          <li key={place.name}>
            <NavLink href={hrefOf(campaignId, place)} segment={place.segment} className={ROW}>
              {t(place.name)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same within a thumb's reach on a phone: three places, the log in the middle, the rest behind one button. */
export function CampaignTabs({ campaignId, places, mayLog }: CampaignNavProps) {
  const t = useTranslations('nav');
  const inBar = places.filter((place) => ['home', 'workers', 'map'].includes(place.name));
  const rest = places.filter((place) => !inBar.includes(place));
  const tab = (place: Place) => (
    <NavLink key={place.name} href={hrefOf(campaignId, place)} segment={place.segment} className={TAB}>
      <PlaceIcon name={place.name} size={22} />
      {t(`short.${place.name}`)}
    </NavLink>
  );
  return (
    <nav
      aria-label={t('label')}
      className="border-rule bg-paper fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {inBar.slice(0, 2).map(tab)}
      {mayLog && <LogTab campaignId={campaignId} label={t('log')} />}
      {inBar.slice(2).map(tab)}
      {rest.length > 0 && (
        <details className="group">
          <summary className={TAB}>
            <Menu aria-hidden size={22} strokeWidth={1.75} />
            {t('more')}
          </summary>
          <ul className="border-rule bg-paper absolute inset-x-0 bottom-full border-t py-2">
            {rest.map((place) => (
              <li key={place.name}>
                <NavLink href={hrefOf(campaignId, place)} segment={place.segment} className={ENTRY}>
                  <PlaceIcon name={place.name} size={20} />
                  {t(place.name)}
                </NavLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function PlaceIcon({ name, size }: { name: Place['name']; size: number }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}

function LogTab({ campaignId, label }: { campaignId: string; label: string }) {
  return (
    <NavLink
      href={`/campaigns/${campaignId}/one-on-ones/new` as Route}
      segment="one-on-ones/new"
      className={TAB}
    >
      <span className="bg-thread text-paper grid size-8 place-items-center rounded-full">
        <Plus aria-hidden size={22} strokeWidth={2.25} />
      </span>
      {label}
    </NavLink>
  );
}
