import type { ReportPerson } from '@/lib/report/person';
import type { Leader } from '@/lib/web/leaders/leaders';
import type { StandsOut } from '@/lib/web/leaders/yardsticks';
import type { Support } from '@/lib/workers/roster-worker';

/** What only those are told who may know the coworker by name. */
type Told = Omit<ReportPerson, 'id' | 'name'> & {
  readonly support: Support;
  readonly onCommittee: boolean;
  readonly talks: number;
  readonly standsOut: StandsOut | null;
};

/** Somebody in the ranking: whom most turn to, and beside it, never mixed in, what else is known of them. */
export type LeaderShown = Leader & {
  /** The name, the initials or the code name this seat may see. */
  readonly name: string;
  /** Null for those outside the seat's turf: only how many trust them is told. */
  readonly told: Told | null;
};

/** Somebody inside the turf. */
export type LeaderTold = LeaderShown & { readonly told: Told };

/** Whether everything about somebody may be shown. */
export function isTold(leader: LeaderShown): leader is LeaderTold {
  return leader.told !== null;
}

/** Whether somebody's support is worth a visit: they are undecided, or nobody has asked them yet. */
export function isOpen({ told }: LeaderShown): boolean {
  return told !== null && (told.support === 3 || told.support === 0);
}

/** How much is known of the trust of everybody in the web in each other. */
export type HowMuchIsKnown = {
  readonly workers: number;
  /** Of whom at least one other person's trust is known. */
  readonly heard: number;
  /** Of whom enough people's is. */
  readonly enough: number;
  /** All trust at 1 or 2, and how much of it is somebody's own word. */
  readonly all: number;
  readonly own: number;
};
