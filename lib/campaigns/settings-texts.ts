import type { Texts } from '@/lib/forms/overtaken';

/** What leads set for a campaign. */
export type CampaignSettings = {
  readonly codeName: string;
  readonly purpose: string;
  readonly workforce: number;
  readonly solidThreshold: number;
  readonly freshnessDays: number;
  readonly issues: readonly string[];
};

/** A campaign's settings as its form holds them. */
export function settingsTexts(
  settings: CampaignSettings,
): Texts & Readonly<Record<keyof CampaignSettings, string>> {
  const { codeName, purpose, workforce, solidThreshold, freshnessDays, issues } = settings;
  return {
    codeName,
    purpose,
    workforce: String(workforce),
    solidThreshold: String(solidThreshold),
    freshnessDays: String(freshnessDays),
    issues: issues.join('\n'),
  };
}

/** The issues a form of the settings began from. */
export function issuesOf({ issues = '' }: Texts): readonly string[] {
  return issues.split('\n').filter(Boolean);
}
