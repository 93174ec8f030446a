import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import type { FieldChange, FieldValue, RecordField } from '@/lib/audit/changed-fields';
import { RecordNames, type NamedRecord } from './record-names';

type Table =
  | 'worker'
  | 'import'
  | 'one_on_one'
  | 'trust_rating'
  | 'follow_up'
  | 'kept_scenario'
  | 'introduction'
  | 'committee_seat'
  | 'turf_rule'
  | 'turf_worker'
  | 'seat';

type Shown = {
  readonly key: string;
  readonly table: Table;
  readonly about: readonly NamedRecord[];
};

type PutBackListProps = {
  campaignId: string;
  deeds: readonly (Shown & {
    readonly deed: 'bring-back' | 'change-back' | 'take-away';
    readonly changes: readonly FieldChange[];
  })[];
  /** Names of those the changes name by id. */
  names: ReadonlyMap<string, string>;
};

/** What will be as it was, record by record: now, and then. */
export function PutBackList({ campaignId, deeds, names }: PutBackListProps) {
  const t = useTranslations('audit.putBack');
  return (
    <ul className="border-ink border-t-2">
      {deeds.map(({ key, table, deed, about, changes }) => (
        <li key={key} className="border-hairline grid gap-1 border-b py-3">
          <p>
            <span className="font-semibold">{t(`tables.${table}`)}</span> {t(`deeds.${deed}`)}
          </p>
          {about.length > 0 && <RecordNames campaignId={campaignId} records={about} more={0} />}
          {deed === 'change-back' && changes.length === 0 && (
            <p className="text-soft text-sm">{t('nothingSeen')}</p>
          )}
          {changes.length > 0 && (
            <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
              {changes.map((change) => (
                <Change key={change.field} change={change} names={names} isNew={deed === 'bring-back'} />
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

type ChangeProps = { change: FieldChange; names: ReadonlyMap<string, string>; isNew: boolean };

function Change({ change: { field, from, to }, names, isNew }: ChangeProps) {
  const t = useTranslations('audit.putBack');
  return (
    <>
      <dt className="text-soft">{t(`fields.${field}`)}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        {!isNew && (
          <>
            <del className="text-soft">
              <Value field={field} value={from} names={names} />
            </del>
            <ArrowRight aria-hidden size={14} className="self-center rtl:rotate-180" />
          </>
        )}
        <ins className="no-underline">
          <Value field={field} value={to} names={names} />
        </ins>
      </dd>
    </>
  );
}

type ValueProps = { field: RecordField; value: FieldValue; names: ReadonlyMap<string, string> };

function Value({ field, value, names }: ValueProps) {
  const t = useTranslations('audit.putBack');
  const status = useTranslations('status');
  const answer = useTranslations('audit.putBack.answers');
  const inWords = useDayWords();
  switch (value.kind) {
    case 'nothing':
      return t('empty');
    case 'yes':
    case 'no':
      return t(value.kind);
    case 'day':
      return inWords(value.day);
    case 'status':
      return status(value.status as 'active');
    case 'who':
      return <bdi>{names.get(value.id) ?? t('empty')}</bdi>;
    case 'text':
      return <bdi>{field === 'answer' ? answer(value.text as 'yes') : value.text}</bdi>;
  }
}

type LeftListProps = {
  campaignId: string;
  left: readonly (Shown & { readonly reason: 'overtaken' | 'builtOn' | 'parentGone' | 'taken' })[];
};

/** What stays as it is, and why. */
export function LeftList({ campaignId, left }: LeftListProps) {
  const t = useTranslations('audit.putBack');
  return (
    <ul className="border-hairline border-t">
      {left.map(({ key, table, about, reason }) => (
        <li key={key} className="border-hairline grid gap-1 border-b py-3">
          <p>
            <span className="font-semibold">{t(`tables.${table}`)}</span> {t(`reasons.${reason}`)}
          </p>
          {about.length > 0 && <RecordNames campaignId={campaignId} records={about} more={0} />}
        </li>
      ))}
    </ul>
  );
}
