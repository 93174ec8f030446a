import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { DateInput, Select } from '@/components/ui/inputs';
import { writeLogQuery, type LogQuery } from '@/lib/audit/log-query';
import { useDeedWords } from './deed-words';

type LogFiltersProps = {
  query: LogQuery;
  people: readonly { readonly userId: string; readonly handle: string }[];
  deeds: readonly string[];
  here: Route;
};

/** Narrows the log, as a GET form: the address is the state. */
export function LogFilters({ query, people, deeds, here }: LogFiltersProps) {
  const t = useTranslations('audit');
  const inWords = useDeedWords();
  const isNarrowed = writeLogQuery({ ...query, page: 1 }) !== '';
  const options = deeds
    .map((deed) => ({ value: deed, label: inWords(deed) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <FilterBar
      label={t('filters')}
      submit={t('show')}
      clear={
        isNarrowed && (
          <LinkButton href={here} tone="quiet">
            {t('clear')}
          </LinkButton>
        )
      }
    >
      <div className="col-span-full grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Select
          name="who"
          label={t('who')}
          empty={t('anybody')}
          defaultValue={query.who}
          options={people.map(({ userId, handle }) => ({ value: userId, label: handle }))}
        />
        <Select
          name="deed"
          label={t('what')}
          empty={t('anything')}
          defaultValue={query.deed}
          options={options}
        />
        <DateInput name="from" label={t('from')} defaultValue={query.from ?? ''} />
        <DateInput name="to" label={t('to')} defaultValue={query.to ?? ''} />
      </div>
    </FilterBar>
  );
}
