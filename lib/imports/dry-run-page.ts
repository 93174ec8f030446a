import type { TieDeed } from '@/lib/exchange/plan-ties';
import type { WorkerDeed } from '@/lib/exchange/plan-workers';
import type { RefusedRow } from '@/lib/exchange/problem';
import type { ImportPlan } from '@/lib/imports/plan';

export const HAPPENINGS = ['refused', 'add', 'update', 'same'] as const;

/** What happens to a row. */
export type Happening = (typeof HAPPENINGS)[number];

/** Rows on one page. */
const PER_PAGE = 50;

/** Some rows of a plan to which the same happens. */
export type DryRunPage = {
  readonly shown: Happening;
  readonly page: number;
  readonly pages: number;
  readonly refused: readonly RefusedRow[];
  readonly workers: readonly WorkerDeed[];
  readonly ties: readonly TieDeed[];
};

/** One page of a plan; asked for nothing in particular it shows what was refused, else the first that has rows. */
export function dryRunPage(
  plan: ImportPlan,
  asked: { readonly show: string; readonly page: string },
): DryRunPage {
  const filled = HAPPENINGS.filter((happening) => countOf(plan, happening) > 0);
  const shown = HAPPENINGS.find((known) => known === asked.show) ?? filled[0] ?? 'refused';
  const pages = Math.max(1, Math.ceil(countOf(plan, shown) / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page)) || 1));
  const from = (page - 1) * PER_PAGE;
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(from, from + PER_PAGE);
  const none = { refused: [], workers: [], ties: [] };
  const rows =
    shown === 'refused'
      ? { ...none, refused: cut(plan.refused) }
      : plan.kind === 'workers'
        ? { ...none, workers: cut(plan.deeds.filter((deed) => deed.happens === shown)) }
        : { ...none, ties: cut(plan.deeds.filter((deed) => deed.happens === shown)) };
  return { shown, page, pages, ...rows };
}

/** To how many rows of a plan something happens. */
export function countOf({ counts }: ImportPlan, happening: Happening): number {
  return counts[happening];
}
