import type { ReactNode } from 'react';

/** What every field is told: its words, and what is wrong with what was entered (already worded). */
export type FieldWords = {
  /** The form name, and the id unless `id` is given. */
  name: string;
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  /** Set beside the label, for example "optional". */
  aside?: ReactNode;
  problems?: readonly string[] | undefined;
};

/** The attributes that tie an input to its hint and its problems. */
export function fieldAria({ name, id = name, hint, problems = [] }: FieldWords) {
  const described = [hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-problem` : ''].filter(Boolean);
  return {
    id,
    name,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(problems.length > 0 && { 'aria-invalid': true as const }),
  };
}

/** How a one-line input, a select and a text area look. */
export const INPUT =
  'block w-full min-h-12 rounded-card border border-rule bg-raised px-3 py-2 text-base text-ink placeholder:text-soft hover:border-ink aria-invalid:border-2 aria-invalid:border-thread';

/** The problems of one field, beside it; nothing where there are none. */
export function FieldProblems({
  id,
  problems = [],
}: {
  id: string;
  problems?: readonly string[] | undefined;
}) {
  if (problems.length === 0) return null;
  return (
    <p id={`${id}-problem`} className="border-thread text-thread border-s-[3px] ps-2 text-sm font-semibold">
      {problems.join(' ')}
    </p>
  );
}

/** Label, hint, the input itself, and its problems, in that order. */
export function Field({ children, ...words }: FieldWords & { children: ReactNode }) {
  const id = words.id ?? words.name;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 font-semibold">
        {words.label}
        {words.aside && <span className="text-soft text-sm font-normal">{words.aside}</span>}
      </label>
      {words.hint && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {words.hint}
        </p>
      )}
      {children}
      <FieldProblems id={id} problems={words.problems} />
    </div>
  );
}
