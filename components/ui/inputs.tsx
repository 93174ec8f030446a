import type { ComponentProps, ReactNode } from 'react';
import { Field, fieldAria, INPUT, type FieldWords } from './field';

function splitWords<T extends FieldWords>(props: T) {
  const { name, id, label, hint, aside, problems, ...rest } = props;
  return { words: { name, id, label, hint, aside, problems }, rest };
}

/** One line of text with its label, hint and problems. */
export function TextInput(props: FieldWords & Omit<ComponentProps<'input'>, keyof FieldWords>) {
  const { words, rest } = splitWords(props);
  return (
    <Field {...words}>
      <input type="text" {...rest} {...fieldAria(words)} className={INPUT} />
    </Field>
  );
}

/** A calendar day, `YYYY-MM-DD`, by the browser's own picker. */
export function DateInput(props: FieldWords & Omit<ComponentProps<'input'>, keyof FieldWords | 'type'>) {
  const { words, rest } = splitWords(props);
  return (
    <Field {...words}>
      <input {...rest} type="date" {...fieldAria(words)} className={`${INPUT} max-w-60 appearance-none`} />
    </Field>
  );
}

/** Several lines of text; it grows with what is written where the browser can. */
export function TextArea(props: FieldWords & Omit<ComponentProps<'textarea'>, keyof FieldWords>) {
  const { words, rest } = splitWords(props);
  return (
    <Field {...words}>
      <textarea
        rows={4}
        {...rest}
        {...fieldAria(words)}
        className={`${INPUT} field-sizing-content min-h-28`}
      />
    </Field>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldWords &
  Omit<ComponentProps<'select'>, keyof FieldWords | 'children'> & {
    options: readonly SelectOption[];
    /** The first, empty choice; without it the first option is chosen. */
    empty?: string | undefined;
  };

/** One of a list too long for cards, by the browser's own menu. */
export function Select(props: SelectProps) {
  const { words, rest } = splitWords(props);
  const { options, empty, ...select } = rest;
  return (
    <Field {...words}>
      <select {...select} {...fieldAria(words)} className={INPUT}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type CheckboxRowProps = Omit<ComponentProps<'input'>, 'type'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick; the whole row is the target. */
export function CheckboxRow({ label, hint, ...rest }: CheckboxRowProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input {...rest} type="checkbox" className="mt-0.5 size-5 shrink-0" />
      <span>
        {label}
        {hint && <span className="text-soft block text-sm">{hint}</span>}
      </span>
    </label>
  );
}
