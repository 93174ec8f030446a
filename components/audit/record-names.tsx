import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/components/ui/link';

/** Whose record it is: a coworker by name, an organizer by handle, or nobody who is still here. */
export type NamedRecord =
  | { readonly kind: 'worker'; readonly id: string; readonly name: string }
  | { readonly kind: 'member'; readonly handle: string }
  | { readonly kind: 'unknown'; readonly id: string };

type RecordNamesProps = { campaignId: string; records: readonly NamedRecord[]; more: number };

/** Whose records something was about, each leading to the record; of many, how many more. */
export function RecordNames({ campaignId, records, more }: RecordNamesProps) {
  const t = useTranslations('audit');
  return (
    <p className="text-soft text-sm">
      {records.map((record, place) => (
        <Fragment key={record.kind === 'member' ? record.handle : record.id}>
          {place > 0 && ' · '}
          <RecordName campaignId={campaignId} record={record} />
        </Fragment>
      ))}
      {more > 0 && ` ${t('more', { n: more })}`}
    </p>
  );
}

function RecordName({ campaignId, record }: { campaignId: string; record: NamedRecord }) {
  const t = useTranslations('audit');
  if (record.kind === 'member') return <bdi>{record.handle}</bdi>;
  if (record.kind === 'unknown') return t('goneRecord', { id: record.id.slice(0, 8) });
  return (
    <Link
      href={`/campaigns/${campaignId}/workers/${record.id}` as Route}
      className="decoration-rule hover:decoration-ink inline-flex min-h-6 items-center underline underline-offset-4"
    >
      <bdi>{record.name}</bdi>
    </Link>
  );
}
