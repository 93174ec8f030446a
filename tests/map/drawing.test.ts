import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draw,
  keysOf,
  NOT_DRAWING,
  type Drawing,
  type DrawEvent,
  type DrawStep,
  type LineChoice,
} from '@/lib/map/drawing';
import { person } from './made-up';

const nadia = person('nadia');
const amos = person('amos');
const stranger = person('stranger', { known: false });
const ghost = person('ghost', { standing: null });

const choice: LineChoice = { trust: '2', told: 'organizer', ratedOn: '2026-11-20' };
const sent = { key: 'k1', choice };
const saved: DrawEvent = { do: 'saved', ratingId: 'r', again: false, outspoken: false };

function after(...events: readonly DrawEvent[]): Drawing {
  return events.reduce(draw, NOT_DRAWING);
}

const stepAfter = (...events: readonly DrawEvent[]): DrawStep => after(...events).step;

const drag: readonly DrawEvent[] = [
  { do: 'start', person: nadia, hand: 'held' },
  { do: 'over', person: amos },
  { do: 'drop', person: amos, moved: true },
];

describe('drawing a line', () => {
  it('goes from one person over another, asks, saves, and can be undone and done again', () => {
    expect(stepAfter(...drag.slice(0, 2))).toEqual({ at: 'from', from: 'nadia', over: 'amos', hand: 'held' });
    const asking = { at: 'asking', from: 'nadia', to: 'amos', sent: [], trouble: null };
    expect(stepAfter(...drag)).toEqual(asking);
    const all: readonly DrawEvent[] = [...drag, { do: 'send', sent }, saved];
    expect(stepAfter(...all)).toMatchObject({ at: 'done', from: 'nadia', to: 'amos', trust: '2' });
    const undone = [...all, { do: 'undo' }, { do: 'marked', ok: true }] as const;
    expect(stepAfter(...undone).at).toBe('undone');
    expect(stepAfter(...undone, { do: 'redo' }, { do: 'marked', ok: true }).at).toBe('done');
  });

  it('goes by two taps as well, and by keys', () => {
    const tap: readonly DrawEvent[] = [
      { do: 'start', person: nadia, hand: 'held' },
      { do: 'drop', person: nadia, moved: false },
    ];
    expect(stepAfter(...tap)).toMatchObject({ at: 'from', hand: 'tapped' });
    expect(stepAfter(...tap, { do: 'drop', person: null, moved: false })).toMatchObject({ at: 'from' });
    expect(stepAfter(...tap, { do: 'drop', person: amos, moved: false }).at).toBe('asking');
    expect(stepAfter(...tap, { do: 'drop', person: nadia, moved: false }).at).toBe('idle');
    const keys: DrawEvent = { do: 'start', person: nadia, hand: 'keys' };
    expect(stepAfter(keys, { do: 'drop', person: amos, moved: true }).at).toBe('asking');
    expect(after(keys, { do: 'drop', person: nadia, moved: true })).toMatchObject({ whyNot: 'same' });
  });

  it('is over when it ends nowhere, and says why where it may not end', () => {
    expect(stepAfter(drag[0]!, { do: 'drop', person: null, moved: true }).at).toBe('idle');
    expect(after(drag[0]!, { do: 'drop', person: stranger, moved: true })).toMatchObject({
      step: { at: 'idle' },
      whyNot: 'outside',
    });
    expect(after({ do: 'start', person: stranger, hand: 'held' })).toMatchObject({ whyNot: 'outside' });
    expect(after({ do: 'start', person: ghost, hand: 'keys' })).toMatchObject({ whyNot: 'gone' });
    const tapped = after({ do: 'start', person: nadia, hand: 'tapped' });
    expect(draw(tapped, { do: 'drop', person: stranger, moved: false })).toMatchObject({
      step: { at: 'from', from: 'nadia' },
      whyNot: 'outside',
    });
  });

  it('keeps the sheet when saving fails, and what was sent while nobody knows what became of it', () => {
    const lost = stepAfter(...drag, { do: 'send', sent }, { do: 'failed', how: 'lost' });
    expect(lost).toEqual({ at: 'asking', from: 'nadia', to: 'amos', sent: [sent], trouble: 'lost' });
    const refused = stepAfter(...drag, { do: 'send', sent }, { do: 'failed', how: 'refused' });
    expect(refused).toMatchObject({ sent: [], trouble: 'refused' });
    const busy = after(...drag, { do: 'send', sent });
    expect(draw(busy, { do: 'stop' })).toBe(busy);
    expect(draw(busy, { do: 'send', sent }).step).toEqual(busy.step);
  });

  it('has nothing to undo where the same had been said before', () => {
    const said = { ...saved, again: true } as DrawEvent;
    expect(stepAfter(...drag, { do: 'send', sent }, said, { do: 'undo' }).at).toBe('done');
  });

  it('does not lose an undo that failed', () => {
    const failed = stepAfter(
      ...drag,
      { do: 'send', sent },
      saved,
      { do: 'undo' },
      { do: 'marked', ok: false },
    );
    expect(failed).toMatchObject({ at: 'done', lost: true });
  });

  it('leaves the line first and the tool then', () => {
    const armed = after({ do: 'arm', armed: true }, drag[0]!, { do: 'stop' });
    expect(armed).toEqual({ armed: true, step: { at: 'idle' }, whyNot: null });
    expect(draw(armed, { do: 'stop' })).toEqual(NOT_DRAWING);
    const asking = after(...drag, { do: 'arm', armed: true });
    expect(asking.step.at).toBe('asking');
  });

  it('never asks for a line nobody may draw, whatever is done', () => {
    const people = [nadia, amos, stranger, ghost];
    const somebody = fc.constantFrom(...people);
    const event: fc.Arbitrary<DrawEvent> = fc.oneof(
      fc.record({ do: fc.constant('arm' as const), armed: fc.boolean() }),
      fc.record({
        do: fc.constant('start' as const),
        person: somebody,
        hand: fc.constantFrom('held' as const, 'tapped' as const, 'keys' as const),
      }),
      fc.record({ do: fc.constant('over' as const), person: fc.option(somebody) }),
      fc.record({ do: fc.constant('drop' as const), person: fc.option(somebody), moved: fc.boolean() }),
      fc.constantFrom<DrawEvent>(
        { do: 'stop' },
        { do: 'send', sent },
        saved,
        { do: 'failed', how: 'lost' },
        { do: 'undo' },
        { do: 'redo' },
        { do: 'marked', ok: true },
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { step } = after(...events);
        if (!('to' in step)) return;
        expect(step.from).not.toBe(step.to);
        expect(['nadia', 'amos']).toEqual(expect.arrayContaining([step.from, step.to]));
      }),
    );
  });
});

describe('the keys of a gesture', () => {
  it('are one for the same choice, and name what was sent with another', () => {
    expect(keysOf([], choice, 'new')).toEqual({ key: 'new', before: [] });
    expect(keysOf([sent], choice, 'new')).toEqual({ key: 'k1', before: [] });
    expect(keysOf([sent], { ...choice, trust: '4' }, 'new')).toEqual({ key: 'new', before: ['k1'] });
    const other = { key: 'k2', choice: { ...choice, trust: '4' } };
    // What was sent with the other choice may have taken the place of the first: it needs a key of its own.
    expect(keysOf([sent, other], choice, 'new')).toEqual({ key: 'new', before: ['k1', 'k2'] });
    expect(keysOf([sent, other], other.choice, 'new')).toEqual({ key: 'k2', before: ['k1'] });
  });
});
