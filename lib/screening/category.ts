/** What must never be recorded about anybody, whatever the language. */
export const CATEGORIES = [
  'immigration',
  'birthplace',
  'governmentNumber',
  'race',
  'religion',
  'health',
  'pregnancy',
  'sexuality',
  'gender',
  'criminalRecord',
  'politicalParty',
  'children',
  'medicalLeave',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** The languages the word lists are written in; `any`: a number whose shape says enough. */
export type ScreenLanguage = 'en' | 'es' | 'ht' | 'ar' | 'fr' | 'any';

/** Something a text seems to say that must never be recorded, and the words that say it. */
export type Finding = {
  readonly category: Category;
  readonly language: ScreenLanguage;
  /** As they stand in the text, without invisible signs. */
  readonly words: string;
};
