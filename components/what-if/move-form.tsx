'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { FormProblems } from '@/components/ui/form-problems';
import { TextInput } from '@/components/ui/inputs';
import { textOf } from '@/lib/forms/answer';
import type { Choices } from '@/lib/what-if/candidates';
import type { WebPicture } from '@/lib/what-if/picture';
import { MOVE_KINDS } from '@/lib/what-if/schema';
import type { FormState } from './form-state';
import { DivisionField, GroupField } from './group-fields';
import { PeoplePicker } from './people-picker';

type Props = FormState & {
  choices: Choices;
  picture: WebPicture | null;
  picked: ReadonlySet<string>;
  toggle: (id: string) => void;
};

type Kind = (typeof MOVE_KINDS)[number];

// The fields of the moves that are not chosen are hidden by the style sheet alone. Tailwind keeps only what it can read whole.
const PEOPLE =
  'hidden group-has-[[value=take-out]:checked]/move:block group-has-[[value=promote]:checked]/move:block group-has-[[value=sow-around]:checked]/move:block';
const COUNT =
  'hidden group-has-[[value=most-held]:checked]/move:block group-has-[[value=most-tied]:checked]/move:block';
const GROUP = 'hidden group-has-[[value=group]:checked]/move:block';
const DIVISION = 'hidden group-has-[[value=sow-across]:checked]/move:block';
const PERCENT = 'hidden group-has-[[value=turnover]:checked]/move:block';

/** Chooses one move and what it is made of. */
export function MoveForm(props: Props) {
  const { state, send, pending } = props;
  const t = useTranslations('whatIf');
  const words = useProblemWords(state?.refusal ?? null);
  return (
    <form {...send} noValidate className="group/move grid gap-6">
      <FormProblems title={t('form.refused')} problems={words.all} />
      {/* Set up anew with each answer: the browser's reset would put everything back to its first state. */}
      <Fragment key={state?.turn}>
        <Fields {...props} problems={words.of} />
      </Fragment>
      <div className="flex flex-wrap items-center gap-3">
        <Button name="asked" value="play" tone="main" disabled={pending}>
          {t('form.play')}
        </Button>
        <p className="text-soft text-sm">{t('form.nothingChanges')}</p>
      </div>
    </form>
  );
}

type FieldsProps = Props & { problems: (field: string) => readonly string[] };

function Fields({ state, choices, picture, picked, toggle, problems }: FieldsProps) {
  const t = useTranslations('whatIf.form');
  const value = (field: string, otherwise = '') => textOf(state?.entered, field) || otherwise;
  const field = (name: string, otherwise = '') => ({
    defaultValue: value(name, otherwise),
    problems: problems(name),
  });
  const kinds = MOVE_KINDS.filter((kind) => isOffered(kind, choices));
  return (
    <>
      <ChoiceCards
        name="kind"
        label={t('kind')}
        lay="row"
        {...field('kind', 'take-out')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <div className={PEOPLE}>
        <PeoplePicker
          choices={choices}
          found={state?.found ?? []}
          picture={picture}
          picked={picked}
          toggle={toggle}
          sought={value('sought')}
          problems={problems('people')}
        />
      </div>
      <div className={COUNT}>
        <NumberField name="count" label={t('count')} {...field('count', '3')} />
      </div>
      <div className={GROUP}>
        <GroupField groups={choices.groups} {...field('group')} />
      </div>
      <div className={DIVISION}>
        <DivisionField divisions={choices.divisions} {...field('division')} />
      </div>
      <div className={PERCENT}>
        <NumberField
          name="percent"
          label={t('percent')}
          hint={t('percentHint')}
          {...field('percent', '10')}
        />
        <input type="hidden" name="seed" value="1" />
      </div>
    </>
  );
}

function isOffered(kind: Kind, { groups, divisions }: Choices): boolean {
  if (kind === 'group') return groups.length > 0;
  return kind !== 'sow-across' || divisions.length > 0;
}

type NumberFieldProps = {
  name: string;
  label: string;
  hint?: string;
  defaultValue: string;
  problems: readonly string[];
};

function NumberField(props: NumberFieldProps) {
  return (
    <div className="max-w-60">
      <TextInput {...props} inputMode="numeric" />
    </div>
  );
}
