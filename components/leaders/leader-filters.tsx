import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { isNarrowed, trustedRange, type LeadersQuery } from '@/lib/report/leaders-query';

type LeaderFiltersProps = {
  query: LeadersQuery;
  departments: readonly string[];
  shifts: readonly string[];
  languages: readonly string[];
  here: Route;
};

const SUPPORTS = ['1', '2', '3', '4', '5', '0'] as const;

/** Narrows the whole page, as a GET form: the address is the state. Folded away until it narrows something. */
export function LeaderFilters({ query, here, departments, shifts, languages }: LeaderFiltersProps) {
  const t = useTranslations('leaders');
  const support = useTranslations('support.words');
  const narrowed = isNarrowed(query);
  const same = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));
  const fields = [
    ['department', same(departments)],
    ['shift', same(shifts)],
    ['language', same(languages)],
    ['support', SUPPORTS.map((value) => ({ value, label: support(value) }))],
    [
      'committee',
      [
        { value: 'yes', label: t('committeeYes') },
        { value: 'no', label: t('committeeNo') },
      ],
    ],
  ] as const;
  return (
    <div className="mb-8 print:hidden">
      <Disclosure summary={t(narrowed ? 'narrowed' : 'narrow')} open={narrowed}>
        {query.trusted !== '' && <TrustedNarrow query={query} />}
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
          <div className="col-span-full grid grid-cols-2 gap-4 lg:grid-cols-5">
            {fields.map(([field, options]) => (
              <Select
                key={field}
                name={field}
                label={t(field)}
                empty={t('any')}
                defaultValue={query[field]}
                options={options}
              />
            ))}
          </div>
        </FilterBar>
      </Disclosure>
    </div>
  );
}

function TrustedNarrow({ query }: { query: LeadersQuery }) {
  const t = useTranslations('leaders');
  const [from, to] = trustedRange(query);
  return <p className="mb-3">{t('trustedNarrow', { from, to: from === to ? 'same' : String(to) })}</p>;
}
