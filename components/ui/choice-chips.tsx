import type { ReactNode } from 'react';

type ChoiceChipsProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  choices: readonly { value: string; label: ReactNode }[];
  chosen: readonly string[];
};

/** Any number of a few short words, each big enough for a thumb; plain checkboxes underneath. */
export function ChoiceChips({ name, label, hint, choices, chosen }: ChoiceChipsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {hint && <p className="text-soft mb-1.5 text-sm">{hint}</p>}
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="border-rule bg-raised hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-ink flex min-h-11 items-center rounded-full border px-4 py-1.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
