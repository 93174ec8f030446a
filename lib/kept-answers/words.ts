/** What is asked of a campaign's web: a question and its wish as JSON. */
export type AskedWords = { readonly question: string; readonly wish: string };

/** What could be read of a kept answer: kept sealed. */
export type KeptAnswerWords = AskedWords & {
  /** As `v8.serialize` writes it, in base64; null until it is found. */
  readonly answer: string | null;
};
