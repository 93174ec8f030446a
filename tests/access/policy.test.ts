import { describe, expect, it } from 'vitest';
import { DEEDS, may, type Deed, type Role } from '@/lib/access/policy';

const yes = true;
const no = false;

/** Every deed, written out by hand: lead, organizer, observer. */
const TABLE: Record<Deed, readonly [boolean, boolean, boolean]> = {
  'figures.see': [yes, yes, yes],
  'workers.see': [yes, yes, no],
  'workers.read': [yes, yes, no],
  'worker.read': [yes, yes, no],
  'weak-links.read': [yes, yes, no],
  'leaders.read': [yes, yes, no],
  'map.read': [yes, yes, no],
  'divisions.read': [yes, yes, no],
  'committee.read': [yes, yes, no],
  'one-on-ones.read': [yes, yes, no],
  'follow-ups.read': [yes, yes, no],
  'history.read': [yes, yes, no],
  'what-if.read': [true, true, false],
  'introductions.read': [yes, yes, no],
  'import.read': [yes, no, no],
  'worker.add': [yes, yes, no],
  'worker.edit': [yes, yes, no],
  'worker.delete': [yes, no, no],
  'worker.restore': [yes, no, no],
  'worker.merge': [yes, no, no],
  'worker.link-self': [yes, yes, no],
  'tie.rate': [yes, yes, no],
  'tie.withdraw': [yes, yes, no],
  'one-on-one.log': [yes, yes, no],
  'one-on-one.edit': [yes, yes, no],
  'one-on-one.withdraw': [yes, yes, no],
  'notes.read-all': [yes, no, no],
  'follow-up.set': [yes, yes, no],
  'follow-up.finish': [yes, yes, no],
  'scenario.keep': [true, true, false],
  'scenario.remove': [true, true, false],
  'introduction.take': [yes, yes, no],
  'introduction.drop': [yes, yes, no],
  'introduction.refuse': [yes, yes, no],
  'map.settle': [yes, yes, no],
  'map.pin': [yes, yes, no],
  'committee.change': [yes, no, no],
  'import.run': [yes, no, no],
  'import.undo': [yes, no, no],
  'report.export': [yes, no, no],
  'report.print': [yes, yes, no],
  'map.save': [yes, yes, no],
  'audit.see': [yes, no, no],
  'audit.export': [yes, no, no],
  'alert.see': [yes, no, no],
  'history.put-back': [yes, no, no],
  'campaign.edit': [yes, no, no],
  'campaign.remove': [yes, no, no],
  'safety.edit': [yes, no, no],
  'turf.see': [yes, no, no],
  'turf.assign': [yes, no, no],
  'turf.clear': [yes, no, no],
  'campaign.seal': [yes, no, no],
  'campaign.open-again': [yes, no, no],
  'burn.ask': [yes, no, no],
  'burn.confirm': [yes, no, no],
  'burn.cancel': [yes, no, no],
  'hold.set': [yes, no, no],
  'hold.lift': [yes, no, no],
  'retention.set': [yes, no, no],
  'retention.run': [yes, no, no],
  'backup.see': [yes, no, no],
  'backup.plan': [yes, no, no],
  'backup.make': [yes, no, no],
  'members.see': [yes, no, no],
  'member.invite': [yes, no, no],
  'member.change-role': [yes, no, no],
  'member.remove': [yes, no, no],
};

const cells = Object.entries(TABLE).flatMap(([deed, [lead, organizer, observer]]) =>
  Object.entries({ lead, organizer, observer }).map(
    ([role, allowed]) => [role as Role, deed as Deed, allowed] as const,
  ),
);

describe('who may do what', () => {
  it.each(cells)('%s · %s: %s', (role, deed, allowed) => {
    expect(may({ role }, deed)).toBe(allowed);
  });

  it('the table above leaves no deed out', () => {
    expect([...DEEDS].sort()).toEqual(Object.keys(TABLE).sort());
  });
});
