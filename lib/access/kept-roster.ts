import 'server-only';
import type { KeptCampaign } from '@/lib/access/kept-rows';
import { toldAll, toldNothing } from '@/lib/access/names';
import type { Shown } from '@/lib/shown/shown';
import type { WorkerRow } from '@/lib/db/campaign-moves';
import { parseDay } from '@/lib/web/day';
import type { RosterWorker } from '@/lib/workers/roster-worker';

/** Makes what a list tells of a coworker; the same thing for as long as nothing was written about them. */
type Teller = (worker: WorkerRow) => RosterWorker;

/** What is told of coworkers inside a turf, by how names are shown, and of those outside. */
export type Records = { readonly full: Readonly<Record<Shown, Teller>>; readonly bare: Teller };

// All seats share them, and they go with the rows they are made of.
const records = new WeakMap<KeptCampaign, Records>();

/**
 * What lists tell of the coworkers of a campaign. Who is inside whose turf is not asked here: whoever hands one of these to a
 * seat has asked.
 */
export function recordsOf(kept: KeptCampaign): Records {
  const known = records.get(kept) ?? {
    full: {
      names: remembering(kept, (worker) => fullRecord(kept, 'names', worker)),
      initials: remembering(kept, (worker) => fullRecord(kept, 'initials', worker)),
      codeNames: remembering(kept, (worker) => fullRecord(kept, 'codeNames', worker)),
    },
    bare: remembering(kept, (worker) => bareRecord(kept, worker)),
  };
  records.set(kept, known);
  return known;
}

function remembering(kept: KeptCampaign, make: Teller): Teller {
  const made = new Map<string, { readonly stamp: number; readonly record: RosterWorker }>();
  return (worker) => {
    const stamp = kept.stampOf(worker.id);
    const before = made.get(worker.id);
    if (before?.stamp === stamp) return before.record;
    const record = make(worker);
    made.set(worker.id, { stamp, record });
    return record;
  };
}

function fullRecord(kept: KeptCampaign, shown: Shown, worker: WorkerRow): RosterWorker {
  const { id, status, inUnit, startedOn, statusOn, version } = worker;
  const talks = kept.talks.with(id);
  const last = talks.at(-1);
  // Support is the latest that was assessed; a talk that left it open says nothing new.
  const support = talks.findLast((talk) => talk.support > 0)?.support ?? 0;
  return {
    ...toldAll(shown, kept.vault, worker),
    ...{ id, status, inUnit, version },
    onCommittee: kept.isOnCommittee(id),
    startedOn: dayIn(startedOn),
    statusOn: dayIn(statusOn),
    lastSpokenOn: dayIn(last?.heldOn ?? null),
    lastSpokenBy: last ? (kept.handles.bySeat.get(last.seatId) ?? null) : null,
    support: support as RosterWorker['support'],
  };
}

/** Of somebody outside the turf as good as nothing is told. */
function bareRecord(kept: KeptCampaign, worker: WorkerRow): RosterWorker {
  return {
    ...toldNothing(kept.vault, worker),
    ...{ id: worker.id, onCommittee: kept.isOnCommittee(worker.id), status: 'active', inUnit: true },
    ...{ startedOn: null, statusOn: null, version: 0, lastSpokenOn: null, lastSpokenBy: null, support: 0 },
  };
}

function dayIn(text: string | null) {
  return text === null ? null : parseDay(text);
}
