import { describe, expect, it } from 'vitest';
import { compose } from '@/components/map/compose';
import type { Ink } from '@/components/map/ink';
import { look, startLooking } from '@/components/map/looking';
import { selectedAt, selectedIn } from '@/components/map/selected';
import { neighboursOf } from '@/lib/map/around';
import { meantBy } from '@/lib/map/choices';
import { groupPeople } from '@/lib/map/groups';
import { EVERYBODY } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import { placesOf } from '@/lib/map/places';
import { person, picture } from './made-up';

const before = picture(
  [person('amos'), person('ruth'), person('teresa')],
  [
    [1, 2, 4],
    [0, 1, 2],
  ],
);
// Nadia is new and everybody's place has moved; Amos has left.
const after = picture(
  [person('nadia'), person('teresa'), person('ruth')],
  [
    [0, 1, 5],
    [1, 2, 3],
  ],
);

const ink = {} as Ink;

function composed(shown: MapPicture, looking: ReturnType<typeof startLooking>) {
  const [grouping, around] = [groupPeople(shown.people, 'department'), neighboursOf(shown)];
  const ground = { picture: shown, grouping, around, places: placesOf(shown.people) };
  return compose({ ...ground, looking, meant: meantBy(ground, looking.choices) }, ink);
}

describe('what is looked at when a new picture comes', () => {
  it('is the same person, wherever they are in it', () => {
    const looking = startLooking('ruth', 'department', EVERYBODY);
    expect(composed(before, looking).scene.chosen).toBe(1);
    expect(composed(after, looking).scene.chosen).toBe(2);
  });

  it('is the same line, whichever of its two comes first now', () => {
    const line = selectedAt(before, { kind: 'line', at: 0 });
    const looking = look(startLooking(null, 'department', EVERYBODY), { do: 'select', selected: line });
    expect(composed(before, looking).lines.chosen).toBe(0);
    expect(composed(after, looking).lines.chosen).toBe(1);
  });

  it('is nothing where the person left, and everybody else is back in full', () => {
    const looking = startLooking('amos', 'department', EVERYBODY);
    const { scene, lines } = composed(after, looking);
    expect(scene.chosen).toBeNull();
    expect(new Set(scene.shown)).toEqual(new Set(['full']));
    expect(new Set(lines.of)).toEqual(new Set(['full']));
    const line = selectedAt(before, { kind: 'line', at: 1 });
    expect(selectedIn(after, placesOf(after.people), line)).toBeNull();
  });
});
