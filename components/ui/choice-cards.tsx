import type { ReactNode } from 'react';
import { FieldProblems, type FieldWords } from './field';

export type Choice = {
  value: string;
  label: ReactNode;
  /** A second, quieter line. */
  description?: ReactNode;
  icon?: ReactNode;
};

type ChoiceCardsProps = FieldWords & {
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  /** `row`: side by side where they fit, for short words. */
  lay?: 'stack' | 'row';
  onChoose?: ((value: string) => void) | undefined;
};

/** One of a few, as big cards a thumb cannot miss; plain radio buttons underneath. */
export function ChoiceCards(props: ChoiceCardsProps) {
  const { name, id = name, label, hint, aside, problems = [], choices, lay = 'stack' } = props;
  const described = [hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-problem` : ''].filter(Boolean);
  return (
    <fieldset
      id={id}
      className="grid min-w-0 gap-1.5"
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
    >
      <legend className="float-start mb-1.5 flex w-full items-baseline justify-between gap-3 font-semibold">
        {label}
        {aside && <span className="text-soft text-sm font-normal">{aside}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      <div className={lay === 'row' ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {choices.map((choice) => (
          <ChoiceCard key={choice.value} choice={choice} of={props} />
        ))}
      </div>
      <FieldProblems id={id} problems={problems} />
    </fieldset>
  );
}

function ChoiceCard({ choice, of }: { choice: Choice; of: ChoiceCardsProps }) {
  const { onChoose } = of;
  return (
    <label className="rounded-card border-rule bg-raised hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-ink flex min-h-12 items-center gap-3 border px-3 py-2 has-focus-visible:outline-3 has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name={of.name}
        value={choice.value}
        defaultChecked={of.defaultValue === choice.value}
        required={of.required}
        className="peer sr-only"
        {...((of.problems?.length ?? 0) > 0 && { 'aria-invalid': true })}
        {...(onChoose && {
          onChange: () => {
            onChoose(choice.value);
          },
        })}
      />
      {choice.icon}
      <span className="min-w-0">
        <span className="block font-semibold">{choice.label}</span>
        {choice.description && <span className="block text-sm">{choice.description}</span>}
      </span>
    </label>
  );
}
