import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Crew } from '@/lib/map/part';

type Props = { people: number; most: number; crews: readonly Crew[]; hrefOf: (crew: Crew) => Route };

/** Which part to draw, where the whole web is more than a picture can hold. */
export function ChoosePart({ people, most, crews, hrefOf }: Props) {
  const t = useTranslations('map.part');
  return (
    <section className="grid gap-4">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <p>{t('why', { people, most })}</p>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {crews.map((crew) => (
          <li key={`${crew.department}\n${crew.shift}`} className="border-hairline border-b">
            <Link
              href={hrefOf(crew)}
              className="flex min-h-12 items-center justify-between gap-4 hover:underline"
            >
              <span>
                {t('crew', { department: crew.department || t('none'), shift: crew.shift || t('none') })}
              </span>
              <span className="text-soft">{t('people', { people: crew.people })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
