/** What a person could read of a campaign: kept sealed. */
export type CampaignWords = {
  readonly codeName: string;
  readonly purpose: string;
  /** What people here care about, offered when a one-on-one is logged. */
  readonly issues: readonly string[];
};
