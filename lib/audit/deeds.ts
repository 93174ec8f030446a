import type { Deed } from '@/lib/access/policy';

/** Deeds that show many people at once, or one person's whole record. */
export const READS = [
  'workers.read',
  'worker.read',
  'weak-links.read',
  'leaders.read',
  'map.read',
  'divisions.read',
  'committee.read',
  'one-on-ones.read',
  'follow-ups.read',
  'introductions.read',
  'history.read',
  'what-if.read',
  'import.read',
] as const satisfies readonly Deed[];
export type Read = (typeof READS)[number];

/** Deeds that take people's records out of Woven. */
export const EXPORTS = [
  'report.export',
  'report.print',
  'map.save',
  'audit.export',
] as const satisfies readonly Deed[];

/** Deeds that take away, or decide who may see what: many of them at once are looked into. */
export const SENSITIVE = [
  'worker.delete',
  'worker.merge',
  'tie.withdraw',
  'one-on-one.withdraw',
  'import.undo',
  'member.invite',
  'member.change-role',
  'member.remove',
  'turf.assign',
  'turf.clear',
  'history.put-back',
  ...EXPORTS,
] as const satisfies readonly Deed[];

/** Deeds that putting back leaves as they are: who is let in, and how the campaign is read, is decided anew. */
export const NEVER_PUT_BACK = [
  'member.invite',
  'member.change-role',
  'member.remove',
  'campaign.edit',
  'safety.edit',
  'campaign.seal',
  'campaign.open-again',
  'burn.ask',
  'burn.confirm',
  'burn.cancel',
  'hold.set',
  'hold.lift',
  'retention.set',
  'retention.run',
  'backup.plan',
  'backup.make',
] as const satisfies readonly Deed[];

/** Whether a deed of the log only showed people. */
export function isRead(deed: string): deed is Read {
  return READS.some((read) => read === deed);
}

/** Whether what a deed of the log changed can be put back. */
export function canBePutBack(deed: string): boolean {
  const others: readonly string[] = [
    ...READS,
    ...EXPORTS,
    ...NEVER_PUT_BACK,
    'campaign.open',
    'seat.take',
    'retention.due',
    'map.settle',
    'map.pin',
    'alert.see',
  ];
  return !others.includes(deed);
}
