import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { Select } from '@/components/ui/inputs';
import { fieldsOf, type ReadingProblem } from '@/lib/import-drafts/reading';
import type { FileReading } from '@/lib/imports/plan';

type ColumnChoicesProps = {
  action: string;
  reading: FileReading;
  heading: readonly string[];
  firstRows: readonly (readonly string[])[];
  problem: ReadingProblem | null;
};

const EXAMPLES = 3;

/** Says for each column of a file what it holds, beside what stands in its first rows. */
export function ColumnChoices({ action, reading, heading, firstRows, problem }: ColumnChoicesProps) {
  const t = useTranslations('import.columns');
  const kinds = useTranslations('import.kinds');
  const fieldOf = new Map(Object.entries(reading.columns).map(([field, index]) => [index, field]));
  return (
    <form action={action} method="post" className="grid max-w-3xl gap-6">
      {problem && <FormProblems title={t(`problems.${problem}`)} problems={[{ words: t('lead') }]} />}
      <Select
        name="kind"
        label={t('kind')}
        hint={t('never')}
        defaultValue={reading.kind}
        options={(['workers', 'ties'] as const).map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <ul className="border-ink border-t-2">
        {heading.map((column, index) => (
          <li key={`${index} ${reading.kind}`} className="border-hairline border-b py-4">
            <Column
              index={index}
              column={column}
              kind={reading.kind}
              field={fieldOf.get(index) ?? ''}
              examples={examplesOf(firstRows, index)}
            />
          </li>
        ))}
      </ul>
      <FormActions>
        <Button type="submit" name="step" value="read" tone="main">
          {t('next')}
        </Button>
        <Button type="submit" name="step" value="discard">
          {t('discard')}
        </Button>
      </FormActions>
    </form>
  );
}

type ColumnProps = {
  index: number;
  column: string;
  kind: FileReading['kind'];
  field: string;
  examples: readonly string[];
};

function Column({ index, column, kind, field, examples }: ColumnProps) {
  const t = useTranslations('import.columns');
  const fields = useTranslations('import.fields');
  const name = column === '' ? t('unnamed', { number: index + 1 }) : column;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2 sm:gap-6">
      <div className="min-w-0">
        <p className="font-semibold break-words">
          <bdi>{name}</bdi>
        </p>
        <p className="text-soft text-sm break-words">
          {t('example')}{' '}
          {examples.length === 0
            ? t('empty')
            : examples.map((example, at) => <Example key={at} text={example} />)}
        </p>
      </div>
      <Select
        name={`column-${index}`}
        label={<span className="sr-only">{t('choose', { column: name })}</span>}
        defaultValue={field}
        empty={t('leaveOut')}
        options={fieldsOf(kind).map((known) => ({ value: known, label: fields(known) }))}
      />
    </div>
  );
}

function Example({ text }: { text: string }) {
  return (
    <span className="after:text-rule after:content-['_·_'] last:after:content-none">
      <bdi>{text}</bdi>
    </span>
  );
}

/** Some different texts of a column. */
function examplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const texts = new Set(rows.map((cells) => (cells[index] ?? '').slice(0, 60)));
  texts.delete('');
  return [...texts].slice(0, EXAMPLES);
}
