/** Somebody a bench has signed in: their cookie's secret, and the coworkers they look after by id and name. */
export type SignedInOrganizer = {
  readonly session: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Where a load goes, and who sends it. */
export type LoadPlace = {
  readonly origin: string;
  readonly campaignId: string;
  readonly organizers: readonly SignedInOrganizer[];
};

/** A load: so many requests in a second, whatever comes back, for so long. */
export type Load = {
  readonly rate: number;
  readonly seconds: number;
  /** The same load chosen by the same chance is sent in the same order. */
  readonly seed: number;
};

/** What became of one request. Times in milliseconds from the moment it was to be sent. */
export type Sent = {
  readonly kind: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly isRight: boolean;
  readonly took: number;
  /** How much later than it should it left the generator, which is in `took` as well. */
  readonly late: number;
};
