'use client';

import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { MeanwhileNotice } from '@/components/forms/both-versions';
import { SendingNotice } from '@/components/forms/sending-notice';
import type { Sending } from '@/components/forms/use-sending';
import type { Tries } from '@/components/forms/use-tries';
import { OnceField } from '@/components/forms/once-field';
import { Button, LinkButton } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import type { LastHand } from '@/lib/forms/overtaken';
import {
  differingFields,
  WORKER_FIELDS,
  type WorkerField,
  type WorkerTexts,
} from '@/lib/workers/worker-fields';
import { useFieldWords } from './field-words';

type ConflictFormProps = {
  form: Sending<unknown>['form'];
  tries: Tries;
  workerId: string;
  /** The record as it was when the organizer began to write. */
  base: WorkerTexts;
  entered: WorkerTexts;
  current: { readonly texts: WorkerTexts; readonly version: number; readonly hand: LastHand };
};

/** Two organizers changed one record: both versions side by side, to choose field by field or to overwrite knowingly. */
export function ConflictForm({ form, tries, workerId, base, entered, current }: ConflictFormProps) {
  const t = useTranslations('worker.conflict');
  const problem = useTranslations('problems.workers');
  const here = usePathname();
  const differing = differingFields(current.texts, entered);
  const alike = WORKER_FIELDS.filter((field) => !differing.includes(field));
  return (
    <div className="grid max-w-3xl gap-6">
      <MeanwhileNotice hand={current.hand}>
        <p>{problem('changedMeanwhile')}</p>
      </MeanwhileNotice>
      <form {...form} className="grid gap-6">
        <OnceField />
        <Opened workerId={workerId} current={current} />
        {alike.map((field) => (
          <input key={field} type="hidden" name={field} value={entered[field]} />
        ))}
        {differing.map((field) => (
          <Choice
            key={field}
            field={field}
            theirs={current.texts[field]}
            yours={entered[field]}
            // What the organizer did not touch, they did not mean to say.
            touched={entered[field] !== base[field]}
          />
        ))}
        <p className="text-soft text-sm">{t('same')}</p>
        <SendingNotice tries={tries} />
        <FormActions>
          <Button type="submit" tone="main">
            {t('save')}
          </Button>
          <LinkButton href={here.replace(/\/edit$/u, '') as Route}>{t('discard')}</LinkButton>
        </FormActions>
      </form>
      <form {...form} className="border-hairline border-t pt-4">
        <OnceField />
        <Opened workerId={workerId} current={current} />
        {WORKER_FIELDS.map((field) => (
          <input key={field} type="hidden" name={field} value={entered[field]} />
        ))}
        <Button type="submit" tone="loss">
          {t('overwrite')}
        </Button>
      </form>
    </div>
  );
}

function Opened({ workerId, current }: Pick<ConflictFormProps, 'workerId' | 'current'>) {
  return (
    <>
      <input type="hidden" name="workerId" value={workerId} />
      <input type="hidden" name="version" value={current.version} />
      <input type="hidden" name="was" value={JSON.stringify(current.texts)} />
    </>
  );
}

type ChoiceProps = { field: WorkerField; theirs: string; yours: string; touched: boolean };

function Choice({ field, theirs, yours, touched }: ChoiceProps) {
  const t = useTranslations('worker');
  const sides = [
    { side: 'theirs', value: theirs, chosen: !touched },
    { side: 'yours', value: yours, chosen: touched },
  ] as const;
  const inWords = useFieldWords(field);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{t(`form.${field}`)}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {sides.map(({ side, value, chosen }) => (
          <label
            key={side}
            className="rounded-card border-rule bg-raised hover:border-ink has-checked:border-ink grid min-h-12 grid-cols-[auto_1fr] gap-x-3 border px-3 py-2 has-checked:border-2 has-focus-visible:outline-3"
          >
            <input
              type="radio"
              name={field}
              value={value}
              defaultChecked={chosen}
              className="row-span-2 mt-1"
            />
            <span className="text-soft text-sm">{t(`conflict.${side}`)}</span>
            <bdi>{inWords(value)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
