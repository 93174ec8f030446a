import { describe, expect, it } from 'vitest';
import { exampleFacts, harborStreet } from '@/lib/campaigns/harbor-street';
import { STORY } from '@/lib/campaigns/harbor-street-crews';
import { analyze } from '@/lib/web/analyze';
import { addDays, parseDay, type Day } from '@/lib/web/day';
import { weave } from '@/lib/web/weave';

const TODAY = parseDay('2026-11-20') as Day;
const street = harborStreet(TODAY);
const facts = exampleFacts(street);

function analysisOn(on: Day) {
  return analyze(weave(facts, { on, solidThreshold: 3 }));
}

function named(name: string): string {
  const worker = street.workers.find((one) => one.name === name);
  if (!worker) throw new Error('nobody of that name at Harbor Street');
  return worker.key;
}

function wovenShare(on: Day): number {
  const { summary } = analysisOn(on);
  return summary.woven / summary.workers;
}

describe('Harbor Street', () => {
  it('is the same campaign for the same day, and the same story a year later', () => {
    expect(harborStreet(TODAY)).toEqual(street);
    const later = harborStreet(addDays(TODAY, 366));
    expect(later.ratings.map(({ between, trust, voice }) => [...between, trust, voice])).toEqual(
      street.ratings.map(({ between, trust, voice }) => [...between, trust, voice]),
    );
  });

  it('is about 140 people on four shifts in six departments, speaking five languages', () => {
    expect(street.workers.length).toBeGreaterThan(135);
    expect(street.workers.length).toBeLessThan(146);
    expect(new Set(street.workers.map((worker) => worker.shift)).size).toBe(4);
    expect(new Set(street.workers.map((worker) => worker.department)).size).toBe(6);
    expect(new Set(street.workers.flatMap((worker) => worker.languages)).size).toBe(5);
    expect(new Set(street.workers.map((worker) => worker.name)).size).toBe(street.workers.length);
  });

  it('begins as a star around Ruth: nobody is woven', () => {
    const { summary, anchor } = analysisOn(addDays(TODAY, -275));
    expect(anchor.members).toEqual([named(STORY.leader)]);
    expect(summary.woven).toBe(0);
    expect(summary.largestHold?.worker).toBe(named(STORY.leader));
  });

  it('is woven more with every thirty days', () => {
    const shares = Array.from({ length: 10 }, (_, month) => wovenShare(addDays(TODAY, -270 + month * 30)));
    for (const [month, share] of shares.entries())
      if (month > 0) expect(share).toBeGreaterThan(shares[month - 1] ?? 1);
    expect(shares.at(-1)).toBeGreaterThan(0.6);
    expect(shares.at(-1)).toBeLessThan(0.8);
  });

  it('is woven more with every calendar month, whatever day it is opened', () => {
    for (let shift = 0; shift < 366; shift += 23) {
      const today = addDays(TODAY, shift);
      const moved = exampleFacts(harborStreet(today));
      const shares = monthEnds(today).map((on) => {
        const { summary } = analyze(weave(moved, { on, solidThreshold: 3 }));
        return summary.woven / summary.workers;
      });
      for (const [month, share] of shares.entries())
        if (month > 0) expect(share).toBeGreaterThan(shares[month - 1] ?? 1);
    }
  });

  it('leaves Returns cut off: nobody there has a solid route to the committee', () => {
    const { byId } = analysisOn(TODAY);
    const returns = street.workers.filter((worker) => worker.department === STORY.cutOffDepartment);
    const standings = returns.map((worker) => byId.get(worker.key)?.standing);
    expect(standings.filter((standing) => standing === 'cut-off').length).toBeGreaterThanOrEqual(10);
    expect(standings).not.toContain('woven');
    const elsewhere = street.workers.filter((worker) => worker.department !== STORY.cutOffDepartment);
    expect(elsewhere.some((worker) => byId.get(worker.key)?.standing === 'cut-off')).toBe(false);
  });

  it('has Amos and three others hanging on by one thin line', () => {
    const { byId, summary } = analysisOn(TODAY);
    expect(byId.get(named(STORY.onOneThinLine))?.standing).toBe('one-thin-line');
    expect(summary.standings['one-thin-line']).toBe(4);
  });

  it('would lose eleven people if Teresa were fired, and loses most through her', () => {
    const { byId, summary } = analysisOn(TODAY);
    const teresa = byId.get(named(STORY.holder));
    expect(teresa?.standing).toBe('woven');
    expect(teresa?.holds).toBe(11);
    expect(summary.largestHold).toEqual({ worker: named(STORY.holder), holds: 11 });
  });

  it('shows all eight standings', () => {
    expect(Object.values(analysisOn(TODAY).summary.standings).every((count) => count > 0)).toBe(true);
  });

  it('grows its committee, and loses Delphine from it', () => {
    const sizes = [-290, -200, -136, -100, -1].map(
      (back) => analysisOn(addDays(TODAY, back)).anchor.members.length,
    );
    expect(sizes).toEqual([1, 5, 7, 8, 12]);
    expect(analysisOn(addDays(TODAY, -136)).anchor.members).toContain(named(STORY.fired));
    expect(analysisOn(addDays(TODAY, -134)).anchor.members).not.toContain(named(STORY.fired));
  });

  it('is told in talks by four organizers, none with themselves, none in the future', () => {
    expect(new Set(street.talks.map((talk) => talk.organizer)).size).toBe(4);
    for (const { handle, worker } of street.organizers)
      expect(street.talks.some((talk) => talk.organizer === handle && talk.worker === worker)).toBe(false);
    expect(street.talks.every((talk) => talk.heldOn < TODAY)).toBe(true);
    const keys = new Set(street.talks.map((talk) => talk.key));
    const spoken = street.ratings.filter((rating) => rating.voice !== 'organizer');
    expect(spoken.every((rating) => keys.has(rating.talk ?? ''))).toBe(true);
    expect(street.ratings.every(({ between: [first, second] }) => first < second)).toBe(true);
  });

  it('has follow-ups due, overdue and done, and nobody has spoken with Nadia for six weeks', () => {
    const open = street.followUps.filter((one) => one.doneOn === null);
    expect(open.some((one) => one.organizer === 'opener' && one.dueOn < TODAY)).toBe(true);
    expect(open.some((one) => one.organizer === 'opener' && one.dueOn >= TODAY)).toBe(true);
    expect(street.followUps.some((one) => one.doneOn !== null)).toBe(true);
    const withNadia = street.talks.filter((talk) => talk.worker === named(STORY.notSpokenToForSixWeeks));
    expect(
      withNadia
        .map((talk) => talk.heldOn)
        .toSorted()
        .at(-1),
    ).toBe(addDays(TODAY, -45));
  });
});

function monthEnds(today: Day): Day[] {
  const ends: Day[] = [];
  for (let back = -250; back <= 0; back += 1) {
    const day = addDays(today, back);
    if (addDays(day, 1).endsWith('-01')) ends.push(day);
  }
  return ends;
}
