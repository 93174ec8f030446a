import { useFormatter, useTranslations } from 'next-intl';
import type { WorkerFacts } from '@/lib/exchange/known-worker';
import { factsOf, type WorkerDeed } from '@/lib/exchange/plan-workers';
import { LineNumbers } from './line-numbers';
import { RowList } from './row-list';

/** Rows about coworkers: who, and what the file says of them that is new. */
export function WorkerDeedTable({ deeds }: { deeds: readonly WorkerDeed[] }) {
  const t = useTranslations('import.check');
  const isSame = deeds[0]?.happens === 'same';
  return (
    <RowList
      caption={t('show')}
      columns={isSame ? [t('line'), t('who')] : [t('line'), t('who'), t('what')]}
      naming={1}
      rows={deeds.map((deed) => ({
        key: String(deed.row.line),
        cells: [
          <LineNumbers key="line" row={deed.row} />,
          <bdi key="who">
            {deed.row.name === '' && deed.happens !== 'add' ? deed.worker.name : deed.row.name}
          </bdi>,
          ...(isSame ? [] : [<What key="what" deed={deed} />]),
        ],
      }))}
    />
  );
}

function What({ deed }: { deed: WorkerDeed }) {
  const t = useTranslations('import.check');
  if (deed.happens === 'same') return null;
  const facts: Partial<WorkerFacts> = deed.happens === 'add' ? newsOf(factsOf(deed.row)) : deed.changes;
  const joins = deed.happens === 'add' ? deed.row.committee : deed.joins;
  const before = deed.happens === 'update' ? deed.worker : null;
  const fields = (Object.keys(facts) as (keyof WorkerFacts)[]).filter((field) => !isEmpty(facts[field]));
  return (
    <ul className="grid gap-0.5">
      {fields.map((field) => (
        <Change key={field} field={field} now={facts[field]} before={before?.[field]} />
      ))}
      {joins && <li>{t('joins')}</li>}
    </ul>
  );
}

type Value = WorkerFacts[keyof WorkerFacts] | undefined;

function Change({ field, now, before }: { field: keyof WorkerFacts; now: Value; before: Value }) {
  const fields = useTranslations('import.fields');
  return (
    <li>
      <span className="text-soft">{fields(field)}:</span>{' '}
      {!isEmpty(before) && (
        <>
          <del className="text-soft">
            <Worded field={field} value={before} />
          </del>{' '}
        </>
      )}
      <Worded field={field} value={now} />
    </li>
  );
}

function Worded({ field, value }: { field: keyof WorkerFacts; value: Value }) {
  const status = useTranslations('status');
  const format = useFormatter();
  if (field === 'status' && typeof value === 'string') return status(value as WorkerFacts['status']);
  if ((field === 'startedOn' || field === 'statusOn') && typeof value === 'string') {
    return format.dateTime(new Date(`${value}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  }
  return <bdi>{typeof value === 'object' && value ? format.list(value) : value}</bdi>;
}

/** Of somebody new, what is worth a line beside the name. */
function newsOf({ name: _name, status, ...facts }: WorkerFacts): Partial<WorkerFacts> {
  return status === 'active' ? facts : { ...facts, status };
}

function isEmpty(value: Value): boolean {
  return value === null || value === undefined || value.length === 0;
}
