import { codeNameOf, openWords } from '@/lib/access/worker-words';
import type { Handles } from '@/lib/access/handles';
import { KeptTalks, setIn } from '@/lib/access/kept-talks';
import { Pace } from '@/lib/access/pace';
import type { TurfRuleWords } from '@/lib/access/turf-rule';
import type { Vault } from '@/lib/crypto/vault';
import type { KeptRows, Moved, Moves, Position, TalkRow, WorkerRow } from '@/lib/db/campaign-moves';
import type { WorkerWords } from '@/lib/workers/words';

/** What moved between two moments, as far as turfs depend on it. */
export type Move = {
  readonly to: number;
  /** Seats whose turf must be found anew. */
  readonly seats: ReadonlySet<string>;
  /** Whom a seat spoke with, newly or again. */
  readonly spoke: readonly (readonly [seatId: string, workerId: string])[];
  /** Whether somebody came, went or was written about anew. */
  readonly hasWorkers: boolean;
  /** Pairs that were rated for the first time or again; and those whose rating was changed or taken back. */
  readonly rated: readonly (readonly [string, string])[];
  readonly unrated: readonly (readonly [string, string])[];
};

/** So many steps are remembered: whoever looks after more of them finds their turf anew. */
const MOST_STEPS = 400;
/** What is kept is trusted for so long after it was last brought forward; after that it is read anew. In milliseconds. */
const TRUSTED_FOR = 24 * 60 * 60 * 1000;

/**
 * The rows of a campaign in memory, at one moment of its past; brought forward by the rows that were touched since. Words are
 * opened when somebody asks for them, once each. Whoever tells somebody of it must ask `lib/access/names.ts`.
 */
export class KeptCampaign {
  readonly workers = new Map<string, WorkerRow>();
  /** Grows whenever somebody came, went or was written about anew. */
  workersVersion = 0;
  /** As of which revision its web and the groups in it are told. */
  readonly pace: Pace;
  /** The last revision in which somebody came, went or was written about anew. */
  floorRevision: number;
  /** The last revision in which somebody was put elsewhere on the map. */
  placesRevision: number;
  readonly #talks = new KeptTalks();
  readonly #stays = new Map<string, string>();
  #onCommittee: ReadonlySet<string> | null = null;
  readonly #stamps = new Map<string, number>();
  readonly #given = new Map<string, Set<string>>();
  readonly #rules = new Map<string, Map<string, TurfRuleWords>>();
  readonly #steps: Move[] = [];
  #from: number;
  #broughtAt = Date.now();

  constructor(
    public position: Position,
    readonly vault: Vault,
    readonly handles: Handles,
    rows: KeptRows,
  ) {
    this.#from = position.sequence;
    this.pace = new Pace(position.revision);
    this.floorRevision = position.revision;
    this.placesRevision = position.revision;
    for (const now of rows.worker) this.workers.set(now.id, now);
    for (const now of rows.one_on_one) this.#talks.add(now);
    for (const now of rows.committee_seat) this.#stays.set(now.id, now.workerId);
    for (const now of rows.turf_worker) this.#give(now.id, true);
    for (const now of rows.turf_rule) this.#rule(now.seatId, now.id, now.sealed);
  }

  get isTrusted(): boolean {
    return Date.now() - this.#broughtAt < TRUSTED_FOR;
  }

  /** Takes in what moved. Nothing is awaited in here, so that nobody sees half of it. */
  bring({ position, moved, raters, hasPlaces }: Moves): void {
    const step: Step = {
      to: position.sequence,
      seats: new Set(),
      spoke: [],
      hasWorkers: false,
      rated: [],
      unrated: [],
    };
    const isSolidElsewhere = position.solid !== this.position.solid;
    const ofTheWeb = moved.filter((row) => this.#isOfTheWeb(row));
    for (const row of moved) this.#take(row, step);
    if (isSolidElsewhere || ofTheWeb.length > 0) {
      const isRatingsOnly = !isSolidElsewhere && ofTheWeb.every(({ table }) => table === 'trust_rating');
      this.pace.moved({ revision: position.revision, raters, isRatingsOnly }, this.workers.size);
    }
    if (hasPlaces) this.placesRevision = position.revision;
    if (step.hasWorkers) {
      this.workersVersion += 1;
      this.floorRevision = position.revision;
    }
    this.#steps.push(step);
    while (this.#steps.length > MOST_STEPS) this.#from = this.#steps.shift()?.to ?? this.#from;
    this.position = position;
    this.#broughtAt = Date.now();
  }

  /** What moved since an event; null where that is no longer known. */
  stepsSince(sequence: number): readonly Move[] | null {
    if (sequence < this.#from) return null;
    return this.#steps.filter(({ to }) => to > sequence);
  }

  words(worker: WorkerRow): WorkerWords {
    return openWords(this.vault, worker);
  }

  codeName(worker: WorkerRow): string {
    return codeNameOf(this.vault, worker);
  }

  /** The one-on-ones that were held. */
  get talks(): Pick<KeptTalks, 'with' | 'count' | 'heldBy'> {
    return this.#talks;
  }

  isOnCommittee(workerId: string): boolean {
    return (this.#onCommittee ??= new Set(this.#stays.values())).has(workerId);
  }

  /** Another number whenever anything was written that a list tells of a coworker. */
  stampOf(workerId: string): number {
    return this.#stamps.get(workerId) ?? 0;
  }

  givenTo(seatId: string): ReadonlySet<string> {
    return this.#given.get(seatId) ?? new Set();
  }

  rulesOf(seatId: string): readonly TurfRuleWords[] {
    return [...(this.#rules.get(seatId)?.values() ?? [])];
  }

  #take(row: Moved, step: Step): void {
    if (row.table === 'worker') this.#takeWorker(row.id, row.now, step);
    else if (row.table === 'one_on_one') this.#takeTalk(row.id, row.now, step);
    else if (row.table === 'committee_seat') this.#takeStay(row.id, row.now?.workerId);
    else if (row.table === 'turf_rule') this.#takeRule(row.id, row.now, step.seats);
    else if (row.table === 'turf_worker') {
      this.#give(row.id, row.now !== null);
      step.seats.add(row.id.slice(0, row.id.indexOf(' ')));
    } else {
      for (const told of [row.before, row.now])
        if (told) (row.before ? step.unrated : step.rated).push([told.first, told.second]);
    }
  }

  #takeWorker(id: string, now: WorkerRow | null, step: Step): void {
    step.hasWorkers = true;
    this.#touch(id);
    if (now) this.workers.set(id, now);
    else this.workers.delete(id);
  }

  /** Asked before the row is taken in. A new telephone number is not of the web. */
  #isOfTheWeb(row: Moved): boolean {
    if (row.table === 'trust_rating') return row.before !== null || row.now !== null;
    if (row.table === 'committee_seat') return true;
    if (row.table !== 'worker') return false;
    const before = this.workers.get(row.id);
    return this.#inTheWeb(before) !== this.#inTheWeb(row.now ?? undefined);
  }

  #inTheWeb(worker: WorkerRow | undefined): string {
    if (!worker) return '';
    const { status, inUnit, startedOn, statusOn } = worker;
    const { department, shift, languages, tags } = this.words(worker);
    return JSON.stringify([status, inUnit, startedOn, statusOn, department, shift, languages, tags]);
  }

  #touch(workerId: string): void {
    this.#stamps.set(workerId, this.position.sequence + 1);
  }

  #takeStay(id: string, workerId: string | undefined): void {
    for (const touched of [this.#stays.get(id), workerId]) if (touched !== undefined) this.#touch(touched);
    if (workerId === undefined) this.#stays.delete(id);
    else this.#stays.set(id, workerId);
    this.#onCommittee = null;
  }

  #takeTalk(id: string, now: TalkRow | null, step: Step): void {
    const before = this.#talks.remove(id);
    if (before) {
      this.#touch(before.workerId);
      if (before.workerId !== now?.workerId) step.seats.add(before.seatId);
    }
    if (!now) return;
    this.#talks.add(now);
    this.#touch(now.workerId);
    step.spoke.push([now.seatId, now.workerId]);
  }

  #give(key: string, isGiven: boolean): void {
    const [seatId = '', workerId = ''] = key.split(' ');
    if (isGiven) setIn(this.#given, seatId).add(workerId);
    else this.#given.get(seatId)?.delete(workerId);
  }

  #takeRule(id: string, now: { seatId: string; sealed: string } | null, seats: Set<string>): void {
    for (const [seatId, rules] of this.#rules) if (rules.delete(id)) seats.add(seatId);
    if (!now) return;
    this.#rule(now.seatId, id, now.sealed);
    seats.add(now.seatId);
  }

  #rule(seatId: string, id: string, sealed: string): void {
    const rules = this.#rules.get(seatId) ?? new Map<string, TurfRuleWords>();
    this.#rules.set(seatId, rules);
    rules.set(id, this.vault.open('turf_rule', id, sealed) as TurfRuleWords);
  }
}

/** A move while it is taken in. */
type Step = {
  readonly to: number;
  readonly seats: Set<string>;
  readonly spoke: (readonly [string, string])[];
  hasWorkers: boolean;
  readonly rated: (readonly [string, string])[];
  readonly unrated: (readonly [string, string])[];
};
