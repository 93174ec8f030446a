import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { writeDivisionQuery } from '@/lib/divisions/query';
import { DIVISIONS, type Division } from '@/lib/web/floor';

type DivisionTabsProps = {
  here: string;
  by: Division;
  tag: number | null;
  tags: readonly { readonly tag: number; readonly label: string }[];
};

const SHAPE =
  'inline-flex min-h-11 items-center rounded-full border border-rule bg-raised px-4 hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper';

/** Which division the page shows, and by tag which one: links, because the address is the state. */
export function DivisionTabs({ here, by, tag, tags }: DivisionTabsProps) {
  const t = useTranslations('divisions');
  return (
    <div className="mb-8 grid gap-3 print:hidden">
      <nav aria-label={t('by')}>
        <ul className="flex flex-wrap gap-2">
          {DIVISIONS.map((division) => (
            <li key={division}>
              <Link
                href={`${here}${writeDivisionQuery({ by: division, tag: null })}` as Route}
                scroll={false}
                aria-current={division === by ? 'page' : undefined}
                className={SHAPE}
              >
                {t(`division.${division}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {by === 'tag' && tags.length > 0 && (
        <nav aria-label={t('tags')}>
          <ul className="border-hairline flex flex-wrap gap-2 border-t pt-3">
            {tags.map((one) => (
              <li key={one.tag}>
                <Link
                  href={`${here}${writeDivisionQuery({ by, tag: one.tag })}` as Route}
                  scroll={false}
                  aria-current={one.tag === tag ? 'page' : undefined}
                  className={SHAPE}
                >
                  <bdi>{one.label}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
