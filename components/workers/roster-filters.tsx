import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FilterBar } from '@/components/ui/filter-bar';
import { Select, TextInput, type SelectOption } from '@/components/ui/inputs';
import { STANDINGS } from '@/lib/web/standing';
import { isNarrowed, ORDERS, PRESENCES, SILENCES, type ListQuery } from '@/lib/workers/list-query';
import type { UsedWords } from '@/lib/workers/used-words';
import { SearchAsYouType } from './search-as-you-type';

type RosterFiltersProps = { query: ListQuery; used: UsedWords; here: Route; mayRestore: boolean };

/** What the list can be asked for, as a GET form: the address is the state. */
export function RosterFilters({ query, used, here, mayRestore }: RosterFiltersProps) {
  const t = useTranslations('workers.filters');
  const orders = useTranslations('workers.orders');
  const narrowed = isNarrowed({ ...query, sought: '' });
  return (
    <FilterBar
      label={t('label')}
      submit={t('submit')}
      clear={
        isNarrowed(query) && (
          <LinkButton href={here} tone="quiet">
            {t('clear')}
          </LinkButton>
        )
      }
    >
      <div className="lg:col-span-3">
        <SearchAsYouType>
          <TextInput
            type="search"
            name="q"
            label={t('search')}
            defaultValue={query.sought}
            autoComplete="off"
          />
        </SearchAsYouType>
      </div>
      <Select
        name="sort"
        label={t('order')}
        defaultValue={query.order}
        options={ORDERS.map((order) => ({ value: order, label: orders(order) }))}
      />
      <div className="col-span-full">
        <Disclosure summary={t('more')} open={narrowed}>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <WordFilters query={query} used={used} />
            <StateFilters query={query} mayRestore={mayRestore} />
          </div>
        </Disclosure>
      </div>
    </FilterBar>
  );
}

function WordFilters({ query, used }: Pick<RosterFiltersProps, 'query' | 'used'>) {
  const t = useTranslations('workers.filters');
  const parts = [
    ['department', used.departments],
    ['shift', used.shifts],
    ['language', used.languages],
  ] as const;
  return parts.map(([part, words]) => (
    <Select
      key={part}
      name={part}
      label={t(part)}
      empty={t('any')}
      defaultValue={query[part]}
      options={words.map((word) => ({ value: word, label: word }))}
    />
  ));
}

function StateFilters({ query, mayRestore }: Pick<RosterFiltersProps, 'query' | 'mayRestore'>) {
  const t = useTranslations('workers.filters');
  const standing = useTranslations('standing.words');
  const presences = usePresences(mayRestore);
  const silences = SILENCES.map((silence) => ({
    value: silence,
    label: silence === 'never' ? t('silenceNever') : t('silenceDays', { days: Number(silence) }),
  }));
  const committee = [
    { value: 'yes', label: t('onCommittee') },
    { value: 'no', label: t('offCommittee') },
  ];
  const standings = STANDINGS.map((value) => ({ value, label: standing(value) }));
  return (
    <>
      <Select
        name="standing"
        label={t('standing')}
        empty={t('any')}
        defaultValue={query.standing}
        options={standings}
      />
      <Select name="status" label={t('status')} defaultValue={query.presence} options={presences} />
      <Select
        name="committee"
        label={t('committee')}
        empty={t('any')}
        defaultValue={query.committee}
        options={committee}
      />
      <Select
        name="silent"
        label={t('silence')}
        empty={t('any')}
        defaultValue={query.silence}
        options={silences}
      />
    </>
  );
}

function usePresences(mayRestore: boolean): readonly SelectOption[] {
  const presence = useTranslations('workers.presence');
  const status = useTranslations('status');
  return PRESENCES.filter((value) => value !== 'deleted' || mayRestore).map((value) => ({
    value,
    label: value === 'here' || value === 'all' || value === 'deleted' ? presence(value) : status(value),
  }));
}
