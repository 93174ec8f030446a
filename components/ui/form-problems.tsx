type FormProblemsProps = {
  /** What happened and what is safe, in a sentence. */
  title: string;
  /** Worded, in the order of the fields; `field` is the id to jump to. */
  problems: readonly { field?: string; words: string }[];
};

/** What keeps a form from being saved, on top of it, each with a way to its field; nothing where there is nothing. */
export function FormProblems({ title, problems }: FormProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="border-thread bg-thread-wash border-s-4 px-4 py-3">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 grid">
        {problems.map(({ field, words }) => (
          <li key={`${field ?? ''} ${words}`}>
            {field === undefined ? (
              words
            ) : (
              <a
                href={`#${field}`}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
