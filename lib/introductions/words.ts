/** What was promised of an introduction when it was taken on: kept sealed. */
export type IntroductionWords = {
  /** How many it would weave in. */
  readonly gain: number;
  /** How many it would bring within reach. */
  readonly reached: number;
};
