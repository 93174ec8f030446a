import { useTranslations } from 'next-intl';
import type { FormAnswer, Problem } from '@/lib/forms/answer';

/** The problems of a refused form, worded: of one field, and all of them for the top of the form. Needs the namespace `problems`. */
export function useProblemWords(answer: FormAnswer) {
  const t = useTranslations('problems');
  const word = ({ key, values }: Problem): string => t(key, values);
  const problems = answer?.problems ?? {};
  return {
    of: (field: string): readonly string[] => (problems[field] ?? []).map(word),
    all: Object.entries(problems).flatMap(([field, some]) =>
      some.map((problem) => ({ ...(field && { field }), words: word(problem) })),
    ),
  };
}
