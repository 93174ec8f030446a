import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { Likeness } from '@/lib/workers/alike';

type Recorded = {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly shift: string | null;
};

type DoublesListProps = {
  pairs: readonly { readonly one: Recorded; readonly other: Recorded; readonly because: Likeness }[];
  /** The list of coworkers. */
  here: string;
};

/** Pairs of records that may be one person, each with the way to make them one. */
export function DoublesList({ pairs, here }: DoublesListProps) {
  const t = useTranslations('workers.twice');
  const alike = useTranslations('worker.alike');
  return (
    <ul className="max-w-4xl">
      {pairs.map(({ one, other, because }) => (
        <li
          key={`${one.id} ${other.id}`}
          className="border-hairline grid items-center gap-x-6 gap-y-2 border-b py-3 md:grid-cols-[1fr_1fr_10rem_auto]"
        >
          <Record record={one} />
          <Record record={other} />
          <span className="text-soft text-sm">{alike(`because.${because}`)}</span>
          <LinkButton
            href={`${here}/${one.id}/merge?with=${other.id}` as Route}
            className="justify-self-start"
          >
            {t('look')}
            <span className="sr-only">{t('pair', { one: one.name, other: other.name })}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function Record({ record: { name, department, shift } }: { record: Recorded }) {
  return (
    <span>
      <bdi className="font-semibold">{name}</bdi>
      <span className="text-soft block text-sm">
        {[department, shift].filter((word) => word !== null).join(' · ')}
      </span>
    </span>
  );
}
