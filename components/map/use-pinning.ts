import { useMemo, useState } from 'react';
import type { Problem } from '@/lib/forms/answer';
import { newOnce, ONCE_FIELD } from '@/lib/forms/once';
import { whyNot } from '@/lib/map/drawing';
import type { MapPicture, Point } from '@/lib/map/picture';
import { turnBack } from '@/lib/map/turn';
import type { MapState } from './use-map';

/** What puts people in a place of the map to stay, and who was put there before. */
export type PinDeeds = {
  readonly submit: (form: FormData) => Promise<Problem | null>;
  readonly pinned: readonly string[];
};

/** Somebody in the hand, and where they are held. */
export type Carried = Point & { readonly id: string; readonly byKeys: boolean };

type Given = {
  readonly picture: MapPicture;
  /** The picture is turned for a phone: places are kept as they lie. */
  readonly upright: boolean;
  readonly map: Pick<MapState, 'did' | 'places'>;
  readonly kept: KeptPlaces;
  readonly onChanged: () => void;
};

/** How far an arrow key moves somebody, in pixels of the map; four times as far with Shift. */
const NUDGE = 12;

/** Who stays in their place, as the server said and as was done here since. */
export function usePinned(deeds: PinDeeds | null) {
  const [since, setSince] = useState<ReadonlyMap<string, boolean>>(new Map());
  const given = deeds?.pinned;
  const pinned = useMemo(() => pinnedSince(given ?? [], since), [given, since]);
  const note = (id: string, stays: boolean): void => {
    setSince((before) => new Map([...before, [id, stays]]));
  };
  return { pinned, note };
}

type KeptPlaces = ReturnType<typeof usePinned>;

/** Moving people by hand: they are kept where they are put, for everybody, until somebody lets them go. */
export function usePinning(deeds: PinDeeds | null, { picture, upright, map, kept, onChanged }: Given) {
  const [isMoving, setMoving] = useState(false);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [trouble, setTrouble] = useState<'failed' | 'outside' | null>(null);
  const { pinned, note } = kept;
  const send = async (id: string, point: Point, stays: boolean): Promise<void> => {
    if (!deeds) return;
    const problem = await deeds
      .submit(formOf(id, upright ? turnBack(point) : point, stays))
      .catch(() => 'lost');
    setCarried(null);
    setTrouble(problem === null ? null : 'failed');
    if (problem !== null) return;
    note(id, stays);
    onChanged();
  };
  const put = async (id: string, point: Point, stays: boolean): Promise<void> => {
    const before = picture.people[map.places.get(id) ?? -1];
    if (!before) return;
    const was = { x: before.x, y: before.y, stays: pinned.has(id) };
    await send(id, point, stays);
    map.did({
      undo: () => void send(id, was, was.stays),
      redo: () => void send(id, point, stays),
    });
  };
  const take = (at: number, byKeys: boolean): void => {
    const person = picture.people[at];
    if (!person) return;
    setTrouble(whyNot(person) === 'outside' ? 'outside' : null);
    if (person.known) setCarried({ id: person.id, x: person.x, y: person.y, byKeys });
  };
  const setDown = (): void => {
    setCarried(null);
    setTrouble(null);
  };
  return {
    mayMove: deeds !== null,
    isMoving,
    setMoving: (is: boolean) => {
      setMoving(is);
      setDown();
    },
    carried,
    trouble,
    pinned,
    take,
    ...holdingOf(setCarried),
    /** Puts who is in the hand down, to stay. */
    putDown: (point?: Point) => (carried ? put(carried.id, point ?? carried, true) : Promise.resolve()),
    drop: setDown,
    /** Keeps somebody where they are, or lets them go from there. */
    keep: (at: number, stays: boolean) => {
      const person = picture.people[at];
      return person ? put(person.id, person, stays) : Promise.resolve();
    },
  };
}

function holdingOf(set: (change: (one: Carried | null) => Carried | null) => void) {
  return {
    /** Holds who is in the hand somewhere else. */
    holdAt: (point: Point) => {
      set((one) => one && { ...one, ...point });
    },
    nudge: (x: number, y: number, far: boolean) => {
      const step = NUDGE * (far ? 4 : 1);
      set((one) => one && { ...one, x: one.x + x * step, y: one.y + y * step });
    },
  };
}

/** Who is pinned, after what was done here since the page came. */
function pinnedSince(before: readonly string[], since: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const all = new Set(before);
  for (const [id, is] of since) {
    if (is) all.add(id);
    else all.delete(id);
  }
  return all;
}

export type PinningState = ReturnType<typeof usePinning>;

function formOf(id: string, { x, y }: Point, stays: boolean): FormData {
  const form = new FormData();
  form.set(ONCE_FIELD, newOnce());
  form.set('workerId', id);
  form.set('x', String(Math.round(x * 10) / 10));
  form.set('y', String(Math.round(y * 10) / 10));
  if (!stays) form.set('unpin', '1');
  return form;
}
