import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { WEAK_STANDINGS, writeWeakLinksQuery, type WeakLinksQuery } from '@/lib/report/weak-links-query';

type WeakLinkFiltersProps = {
  query: WeakLinksQuery;
  departments: readonly string[];
  shifts: readonly string[];
  languages: readonly string[];
  here: Route;
};

/** Narrows the list, as a GET form: the address is the state. */
export function WeakLinkFilters({ query, here, ...used }: WeakLinkFiltersProps) {
  const t = useTranslations('weakLinks');
  const standing = useTranslations('standing.words');
  const narrowed = writeWeakLinksQuery({ ...query, page: 1 }) !== '';
  const parts = [
    ['department', used.departments],
    ['shift', used.shifts],
    ['language', used.languages],
  ] as const;
  return (
    <FilterBar
      label={t('filters')}
      submit={t('show')}
      clear={
        narrowed && (
          <LinkButton href={here} tone="quiet">
            {t('clear')}
          </LinkButton>
        )
      }
    >
      <div className="col-span-full grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Select
          name="standing"
          label={t('standing')}
          empty={t('any')}
          defaultValue={query.standing}
          options={WEAK_STANDINGS.map((value) => ({ value, label: standing(value) }))}
        />
        {parts.map(([part, words]) => (
          <Select
            key={part}
            name={part}
            label={t(part)}
            empty={t('any')}
            defaultValue={query[part]}
            options={words.map((word) => ({ value: word, label: word }))}
          />
        ))}
      </div>
    </FilterBar>
  );
}
