import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import type { Named } from '@/lib/what-if/told';

type Props = {
  people: readonly Named[];
  /** How many there are, named or not. */
  all?: number;
  campaign: string;
};

/** People by name, one after another, each a way to their record where this seat may open it. */
export function Names({ people, all = people.length, campaign }: Props) {
  const t = useTranslations('whatIf');
  return (
    <>
      {people.map((one, place) => (
        <Fragment key={one.id}>
          {place > 0 && ', '}
          <Name one={one} campaign={campaign} />
        </Fragment>
      ))}
      {all > people.length &&
        (people.length > 0
          ? `, ${t('others', { count: all - people.length })}`
          : t('others', { count: all }))}
    </>
  );
}

function Name({ one, campaign }: { one: Named; campaign: string }) {
  if (!one.known) return one.name;
  return (
    <Link
      href={`${campaign}/workers/${one.id}` as Route}
      className="decoration-rule hover:decoration-ink underline underline-offset-4"
    >
      {one.name}
    </Link>
  );
}
