/** What a seat lets its holder do. `lead` decides, `organizer` works, `observer` sees figures only. */
export type Role = 'lead' | 'organizer' | 'observer';

const LEADS: readonly Role[] = ['lead'];
const ORGANIZERS: readonly Role[] = ['lead', 'organizer'];
const EVERYBODY: readonly Role[] = ['lead', 'organizer', 'observer'];

/** Who may do what, as one table. A deed that is not here may be done by nobody. */
const ALLOWED = {
  'figures.see': EVERYBODY,
  'workers.see': ORGANIZERS,
  'workers.read': ORGANIZERS,
  'worker.read': ORGANIZERS,
  'weak-links.read': ORGANIZERS,
  'leaders.read': ORGANIZERS,
  'map.read': ORGANIZERS,
  'divisions.read': ORGANIZERS,
  'committee.read': ORGANIZERS,
  'one-on-ones.read': ORGANIZERS,
  'follow-ups.read': ORGANIZERS,
  'history.read': ORGANIZERS,
  'what-if.read': ORGANIZERS,
  'introductions.read': ORGANIZERS,
  'import.read': LEADS,
  'worker.add': ORGANIZERS,
  'worker.edit': ORGANIZERS,
  'worker.delete': LEADS,
  'worker.restore': LEADS,
  'worker.merge': LEADS,
  'worker.link-self': ORGANIZERS,
  'tie.rate': ORGANIZERS,
  'tie.withdraw': ORGANIZERS,
  'one-on-one.log': ORGANIZERS,
  'one-on-one.edit': ORGANIZERS,
  'one-on-one.withdraw': ORGANIZERS,
  'notes.read-all': LEADS,
  'follow-up.set': ORGANIZERS,
  'follow-up.finish': ORGANIZERS,
  'scenario.keep': ORGANIZERS,
  'scenario.remove': ORGANIZERS,
  'introduction.take': ORGANIZERS,
  'introduction.drop': ORGANIZERS,
  'introduction.refuse': ORGANIZERS,
  'map.settle': ORGANIZERS,
  'map.pin': ORGANIZERS,
  'committee.change': LEADS,
  'import.run': LEADS,
  'import.undo': LEADS,
  'report.export': LEADS,
  'report.print': ORGANIZERS,
  'map.save': ORGANIZERS,
  'audit.see': LEADS,
  'audit.export': LEADS,
  'alert.see': LEADS,
  'history.put-back': LEADS,
  'campaign.edit': LEADS,
  'campaign.remove': LEADS,
  'safety.edit': LEADS,
  'turf.see': LEADS,
  'turf.assign': LEADS,
  'turf.clear': LEADS,
  'campaign.seal': LEADS,
  'campaign.open-again': LEADS,
  'burn.ask': LEADS,
  'burn.confirm': LEADS,
  'burn.cancel': LEADS,
  'hold.set': LEADS,
  'hold.lift': LEADS,
  'retention.set': LEADS,
  'retention.run': LEADS,
  'backup.see': LEADS,
  'backup.plan': LEADS,
  'backup.make': LEADS,
  'members.see': LEADS,
  'member.invite': LEADS,
  'member.change-role': LEADS,
  'member.remove': LEADS,
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof ALLOWED;

/** Every deed of the table, for those who write all of it out. */
export const DEEDS = Object.keys(ALLOWED) as readonly Deed[];

/** Whether the holder of this seat may do this. */
export function may(seat: { readonly role: Role }, deed: Deed): boolean {
  return ALLOWED[deed].includes(seat.role);
}
