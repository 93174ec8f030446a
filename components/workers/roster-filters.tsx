import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Select, TextInput, type SelectOption } from '@/components/ui/inputs';
import { STANDINGS } from '@/lib/web/standing';
import { isNarrowed, ORDERS, PRESENCES, SILENCES, type ListQuery } from '@/lib/workers/list-query';
import type { UsedWords } from '@/lib/workers/used-words';
import { SearchAsYouType } from './search-as-you-type';

type RosterFiltersProps = {
  query: ListQuery;
  used: UsedWords;
  here: Route;
  mayRestore: boolean;
  search: (form: FormData) => Promise<void>;
};

/** What the list can be asked for. The address is the state, but for the words sought: they may be somebody's name. */
export function RosterFilters({ query, used, here, mayRestore, search }: RosterFiltersProps) {
  const t = useTranslations('workers.filters');
  const orders = useTranslations('workers.orders');
  const folded = query.order === 'name' && !isNarrowed({ ...query, sought: '' });
  return (
    <form role="search" aria-label={t('label')} action={search} className="mb-6 grid gap-4 print:hidden">
      {(['whose', 'assign'] as const).map((part) => (
        <input key={part} type="hidden" name={part} value={query[part]} />
      ))}
      <div className="flex items-end gap-2">
        <div className="grow">
          <SearchAsYouType search={search}>
            <TextInput
              type="search"
              name="q"
              label={t('search')}
              defaultValue={query.sought}
              autoComplete="off"
            />
          </SearchAsYouType>
        </div>
        <Button type="submit" className="min-h-12">
          {t('submit')}
        </Button>
      </div>
      <Disclosure summary={t('more')} open={!folded}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <WordFilters query={query} used={used} />
          <StateFilters query={query} mayRestore={mayRestore} />
          <Select
            name="sort"
            label={t('order')}
            defaultValue={query.order}
            options={ORDERS.map((order) => ({ value: order, label: orders(order) }))}
          />
          <div className="flex items-end sm:col-span-full">
            <Button type="submit">{t('submit')}</Button>
          </div>
        </div>
      </Disclosure>
      {(isNarrowed(query) || !folded) && (
        <LinkButton href={here} tone="quiet" className="-ms-4 justify-self-start">
          {t('clear')}
        </LinkButton>
      )}
    </form>
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
