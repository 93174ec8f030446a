import { useTranslations } from 'next-intl';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import { markOf } from '@/lib/map/picture';

/** The head of the map's page, kept low so that the picture has the room. */
export function MapHeading({ picture }: { picture: MapPicture }) {
  const t = useTranslations('map');
  return (
    <header className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 md:-mt-4">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <p className="text-soft max-w-none">
        {t('lead', {
          people: picture.people.filter(isHere).length,
          lines: picture.lines.from.filter(
            (from, at) => isHere(picture.people[from]) && isHere(picture.people[picture.lines.to[at] ?? 0]),
          ).length,
          fringe: picture.people.filter((person) => markOf(person) === 'fringe').length,
        })}
      </p>
      <noscript>
        <p className="font-semibold">{t('noScript')}</p>
      </noscript>
    </header>
  );
}

/** Ghosts are shown, never counted. */
function isHere(person: MapPerson | undefined): boolean {
  return person !== undefined && person.standing !== null;
}
