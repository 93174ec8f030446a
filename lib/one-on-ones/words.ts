/** What a person could read of a one-on-one: kept sealed. */
export type TalkWords = {
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly notes: string | null;
};
