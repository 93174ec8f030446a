import 'server-only';
import type { KeptCampaign } from '@/lib/access/kept-rows';
import { toldAll, toldNothing } from '@/lib/access/names';
import { onceInProcess } from '@/lib/once-in-process';
import type { Shown } from '@/lib/shown/shown';
import type { WorkerRow } from '@/lib/db/campaign-moves';
import { parseDay } from '@/lib/web/day';
import type { RosterWorker } from '@/lib/workers/roster-worker';
import type { TellableWords } from '@/lib/workers/words';

/** Makes what a list tells of a coworker; the same thing for as long as nothing was written about them. */
type Teller = (worker: WorkerRow) => RosterWorker;

/** What is told of coworkers inside a turf, by how names are shown, and of those outside. */
export type Records = { readonly full: Readonly<Record<Shown, Teller>>; readonly bare: Teller };

// All seats share them, and they go with the rows they are made of.
const records = onceInProcess('records', () => new WeakMap<KeptCampaign, Records>());

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
  const talks = kept.talks.with(worker.id);
  const last = talks.at(-1);
  // Support is the latest that was assessed; a talk that left it open says nothing new.
  const support = talks.findLast((talk) => talk.support > 0)?.support ?? 0;
  return recordOf(toldAll(shown, kept.vault, worker), worker, {
    onCommittee: kept.isOnCommittee(worker.id),
    lastSpokenOn: dayIn(last?.heldOn ?? null),
    lastSpokenBy: last ? (kept.handles.bySeat.get(last.seatId) ?? null) : null,
    support: support as RosterWorker['support'],
  });
}

/** Of somebody outside the turf as good as nothing is told. */
function bareRecord(kept: KeptCampaign, worker: WorkerRow): RosterWorker {
  const { id } = worker;
  const onCommittee = kept.isOnCommittee(id);
  return recordOf(toldNothing(kept.vault, worker), { id, ...BARE }, { onCommittee, ...NOT_SPOKEN_WITH });
}

const BARE = { status: 'active', inUnit: true, startedOn: null, statusOn: null, version: 0 } as const;
const NOT_SPOKEN_WITH = { lastSpokenOn: null, lastSpokenBy: null, support: 0 } as const;

/**
 * Written out field by field: a large campaign has ten thousand of these for each way of showing names, and those gathered with
 * `...` take several times the memory and the time.
 */
function recordOf(
  words: TellableWords,
  row: Pick<WorkerRow, 'id' | 'status' | 'inUnit' | 'startedOn' | 'statusOn' | 'version'>,
  talks: Pick<RosterWorker, 'onCommittee' | 'lastSpokenOn' | 'lastSpokenBy' | 'support'>,
): RosterWorker {
  return {
    id: row.id,
    known: words.known,
    name: words.name,
    nickname: words.nickname,
    department: words.department,
    shift: words.shift,
    jobTitle: words.jobTitle,
    languages: words.languages,
    phone: words.phone,
    email: words.email,
    tags: words.tags,
    fileId: words.fileId,
    status: row.status,
    statusOn: dayIn(row.statusOn),
    startedOn: dayIn(row.startedOn),
    inUnit: row.inUnit,
    version: row.version,
    onCommittee: talks.onCommittee,
    lastSpokenOn: talks.lastSpokenOn,
    lastSpokenBy: talks.lastSpokenBy,
    support: talks.support,
  };
}

function dayIn(text: string | null) {
  return text === null ? null : parseDay(text);
}
