import { anchorOf } from '@/lib/web/anchor';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { compareIds } from '@/lib/web/ids';
import { at } from '@/lib/web/ints';
import type { Standing } from '@/lib/web/standing';
import { standingsIn } from '@/lib/web/standings';
import type { SolidThreshold, Trust } from '@/lib/web/trust';
import { idAt, type Web } from '@/lib/web/web';
import { weave } from '@/lib/web/weave';
import { coreChange, type CoreChange } from './core-change';

/** A line that is not what it was, its two people sorted. */
export type ChangedLine = {
  readonly between: readonly [string, string];
  /** Null where there was, or is, no line. */
  readonly before: Trust | null;
  readonly after: Trust | null;
  /** Who of the two is in only one of the two webs: why a line came or went without a new rating. */
  readonly away: readonly string[];
};

/** How somebody hangs in the two webs; null in one they are not in. */
export type ChangedStanding = {
  readonly id: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Whose loss would cut them off in the later web. */
  readonly hangsOn: string | null;
};

/** What is different in one web from another. Lists are sorted by id. */
export type Difference = {
  readonly lines: {
    readonly fresh: readonly ChangedLine[];
    readonly stronger: readonly ChangedLine[];
    readonly weaker: readonly ChangedLine[];
    /** Lines that are no more: one of the two is gone. Who trusts less than before is in `weaker`. */
    readonly lost: readonly ChangedLine[];
  };
  /** Woven in the later web and not in the earlier. */
  readonly becameWoven: readonly ChangedStanding[];
  /** Woven in the earlier web and not in the later, those who are gone included. */
  readonly fellOut: readonly ChangedStanding[];
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly core: CoreChange;
};

/** What is different in the web of one day from that of another. Linear in the facts. */
export function difference(
  facts: WebFacts,
  from: Day,
  to: Day,
  options: { readonly solidThreshold: SolidThreshold },
): Difference {
  const [earlier, later] = [from, to].map((on) => weave(facts, { on, ...options })) as [Web, Web];
  return differenceOf(earlier, later);
}

function differenceOf(earlier: Web, later: Web): Difference {
  const standings = changedStandings(earlier, later);
  return {
    lines: changedLines(earlier, later),
    becameWoven: standings.filter(({ before, after }) => after === 'woven' && before !== 'woven'),
    fellOut: standings.filter(({ before, after }) => before === 'woven' && after !== 'woven'),
    came: later.ids.filter((id) => earlier.indexOf(id) === undefined),
    went: earlier.ids.filter((id) => later.indexOf(id) === undefined),
    core: coreChange(earlier, later),
  };
}

function changedLines(earlier: Web, later: Web): Difference['lines'] {
  const trusts = new Map(linesBetween(earlier).map(({ key, between, trust }) => [key, { between, trust }]));
  const found = { fresh: [], stronger: [], weaker: [], lost: [] } as Record<
    keyof Difference['lines'],
    ChangedLine[]
  >;
  for (const { key, between, trust } of linesBetween(later)) {
    const before = trusts.get(key)?.trust ?? null;
    trusts.delete(key);
    if (before === trust) continue;
    const kind = before === null ? 'fresh' : trust < before ? 'stronger' : 'weaker';
    found[kind].push({ between, before, after: trust, away: awayFrom(earlier, between) });
  }
  for (const { between, trust } of trusts.values())
    found.lost.push({ between, before: trust, after: null, away: awayFrom(later, between) });
  return found;
}

function linesBetween(web: Web) {
  return Array.from(web.lines.trust, (trust, line) => {
    const between: [string, string] = [
      idAt(web, at(web.lines.from, line)),
      idAt(web, at(web.lines.to, line)),
    ];
    return { key: between.join('\n'), between, trust: trust as Trust };
  });
}

function awayFrom(web: Web, between: readonly string[]): string[] {
  return between.filter((id) => web.indexOf(id) === undefined);
}

/** Everybody who is in one of the two webs, by id. */
function changedStandings(earlier: Web, later: Web): ChangedStanding[] {
  const [before, after] = [earlier, later].map(
    (web) => new Map(standingsIn(web, anchorOf(web)).workers.map((worker) => [worker.id, worker])),
  );
  const everybody = [...new Set([...earlier.ids, ...later.ids])].sort(compareIds);
  return everybody.map((id) => ({
    id,
    before: before?.get(id)?.standing ?? null,
    after: after?.get(id)?.standing ?? null,
    hangsOn: after?.get(id)?.hangsOn ?? null,
  }));
}
