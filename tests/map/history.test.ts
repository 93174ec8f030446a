import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { startLooking, type Move } from '@/components/map/looking';
import { lookBack, startBack, type Turn } from '@/components/map/looking-back';
import { EVERYBODY } from '@/lib/map/only';

const start = startBack(startLooking(null, 'department', EVERYBODY));
const after = (...turns: Turn[]) => turns.reduce(lookBack, start);
const pack: Move = { do: 'ask', condition: { kind: 'department', is: 'Pack' } };
const hide: Move = { do: 'rest', rest: 'hide' };
const undo: Turn = { do: 'undo' };
const redo: Turn = { do: 'redo' };

describe('looking back', () => {
  it('takes back what was filtered, hidden and focused, one step at a time, and does it again', () => {
    const all = after(pack, hide, { do: 'focus', person: 'ruth', depth: 2 });
    const steps = [all, lookBack(all, undo), after(pack, hide, { do: 'unfocus' }, undo, undo)];
    expect(steps[1]?.looking.choices).toMatchObject({ focus: null, rest: 'hide' });
    expect(steps[2]?.looking.choices).toMatchObject({ rest: 'fade', only: [{ not: false }] });
    expect(after(pack, undo, undo, undo).looking).toEqual(start.looking);
    expect(after(pack, hide, undo, undo, redo, redo, redo).looking).toEqual(after(pack, hide).looking);
  });

  it('leaves open whom the panel is about, and begins anew after another step', () => {
    const selected = { kind: 'person', id: 'ruth' } as const;
    const state = after(pack, { do: 'select', selected }, undo);
    expect(state.looking.selected).toEqual(selected);
    expect(after(pack, undo, hide, redo).looking).toEqual(after(hide).looking);
  });

  it('keeps deeds in their order among the looks, and changes no look for them', () => {
    const deed = { undo: vi.fn(), redo: vi.fn() };
    const state = after(pack, { do: 'did', deed });
    expect(state.history.done.at(-1)).toBe(deed);
    expect(lookBack(state, undo).looking).toBe(state.looking);
    expect(lookBack(state, undo).history.undone).toEqual([deed]);
    expect(after(pack, { do: 'did', deed }, undo, undo).looking).toEqual(start.looking);
  });

  it('comes back to where it was after as many steps back as were done, however many up to a hundred', () => {
    const moves = fc.array(
      fc.constantFrom<Move>(pack, hide, { do: 'trust', trust: 4 }, { do: 'everything' }),
      {
        maxLength: 100,
      },
    );
    fc.assert(
      fc.property(moves, (done) => {
        const there = after(...done);
        const back = done.reduce((state) => lookBack(state, undo), there);
        expect(back.looking).toEqual(start.looking);
        expect(done.reduce((state) => lookBack(state, redo), back).looking).toEqual(there.looking);
      }),
    );
  });
});
