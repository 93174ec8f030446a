import { z } from 'zod';
import { screened } from '@/lib/screening/screened';

export const FRESHNESS_DAYS = { least: 7, most: 730 } as const;
export const WORKFORCE = { least: 1, most: 1_000_000 } as const;
export const ISSUES_MOST = 40;

const text = (missing: string, most: number) =>
  screened(z.string(missing).trim().min(1, missing).max(most, 'settings.tooLong'));

const whole = (problem: string, { least, most }: { least: number; most: number }) =>
  z
    .string(problem)
    .trim()
    .regex(/^\d{1,9}$/, { error: problem, abort: true })
    .transform(Number)
    .refine((count) => count >= least && count <= most, problem);

/** What a campaign is called, what it is for, and how many work there. */
export const campaignSchema = z.object({
  codeName: text('settings.codeNameMissing', 60),
  purpose: text('settings.purposeMissing', 280),
  workforce: whole('settings.workforceWrong', WORKFORCE),
});

/** What is set in a campaign's settings; issues come one to a line, doubles count once. */
export const settingsSchema = campaignSchema.extend({
  solidThreshold: z
    .enum(['1', '2', '3', '4'], 'settings.thresholdMissing')
    .transform((digit) => Number(digit) as 1 | 2 | 3 | 4),
  freshnessDays: whole('settings.freshnessWrong', FRESHNESS_DAYS),
  issues: z
    .string('settings.issuesWrong')
    .transform((lines) => [
      ...new Set(
        lines
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(
      z.array(screened(z.string().max(60, 'settings.issuesWrong'))).max(ISSUES_MOST, 'settings.issuesWrong'),
    ),
});

export type CampaignInput = z.infer<typeof campaignSchema>;
export type SettingsInput = z.infer<typeof settingsSchema>;
