import { useEffect, useRef, type RefObject } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import { deedOfKey, type KeyDeed } from './keys';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

const STEP = 1.4;

/** The keys of the picture, while the focus is somewhere in it: a page has other things to type into. */
export function useKeys(
  frame: RefObject<HTMLElement | null>,
  picture: MapPicture,
  map: MapState,
  hands: Hands,
): void {
  const run = useRef<(deed: KeyDeed) => void>(() => undefined);
  useEffect(() => {
    run.current = (deed) => {
      deedsOf(frame.current, picture, map, hands)[deed]();
    };
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && closeHelp()) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const deed = isTypedInto(event.target) ? null : deedOfKey(event);
      if (deed === null) return;
      event.preventDefault();
      run.current(deed);
    };
    // A canvas takes no focus: whoever presses on it means the picture.
    const point = (event: Event): void => {
      if (event.target instanceof HTMLCanvasElement) element.focus({ preventScroll: true });
    };
    element.addEventListener('keydown', press);
    element.addEventListener('pointerdown', point, { capture: true });
    return () => {
      element.removeEventListener('keydown', press);
      element.removeEventListener('pointerdown', point, { capture: true });
    };
  }, [frame]);
}

function deedsOf(
  frame: HTMLElement | null,
  picture: MapPicture,
  map: MapState,
  { draw, pin }: Hands,
): Readonly<Record<KeyDeed, () => void>> {
  const { stage, selected, standing } = map;
  const meant = (): number | null => {
    const onPerson = document.activeElement?.matches('[data-person]') === true;
    return selected?.kind === 'person' ? selected.at : onPerson ? standing : null;
  };
  return {
    closer: () => stage?.zoomBy(STEP),
    further: () => stage?.zoomBy(1 / STEP),
    all: () => stage?.flyOver(null, selected !== null),
    focus: () => {
      if (map.looking.choices.focus) map.move({ do: 'unfocus' });
      else {
        const at = meant() ?? (picture.circles.length === 0 ? standing : null);
        if (at !== null) map.focusOn(at);
      }
    },
    draw: () => {
      if (!draw.mayDraw) return;
      const person = picture.people[meant() ?? -1];
      if (person) beginAt(person, map, draw);
      else draw.tell({ do: 'arm', armed: !draw.drawing.armed });
    },
    move: () => {
      const at = meant();
      if (pin.carried || !pin.mayMove) pin.drop();
      else if (at === null) pin.setMoving(!pin.isMoving);
      else carryFrom(at, map, pin);
    },
    search: () => {
      frame?.closest('[data-map]')?.querySelector<HTMLElement>('input[type=search]')?.focus();
    },
    help: () => {
      document.getElementById('map-keys')?.togglePopover();
    },
  };
}

/** Closes the list of keys; answers whether it was open. Escape leads out of one thing at a time. */
function closeHelp(): boolean {
  const help = document.querySelector<HTMLElement>('#map-keys:popover-open');
  help?.hidePopover();
  return help !== null;
}

/** What a hand can do on the picture. */
type Hands = { readonly draw: DrawingState; readonly pin: PinningState };

/** Takes somebody into the hand without a hand on them: the arrow keys move them from there. */
export function carryFrom(at: number, map: MapState, pin: PinningState): void {
  map.select(null);
  map.setStanding(at);
  pin.take(at, true);
  map.callBack();
}

/** A line begins at a person without a hand on them: the keyboard goes back to the picture and on from there. */
export function beginAt(person: MapPicture['people'][number], map: MapState, draw: DrawingState): void {
  const at = map.places.get(person.id);
  map.select(null);
  if (at !== undefined) map.setStanding(at);
  draw.start(person, 'keys');
  map.callBack();
}

/** Goes to somebody who was searched for: opens them, or with a line on the finger stands on them, so that Enter ends it. */
export function reach(at: number, map: MapState, draw: DrawingState): void {
  map.stage?.flyTo(at);
  if (draw.drawing.step.at !== 'from') {
    map.select({ kind: 'person', at });
    return;
  }
  map.setStanding(at);
  map.callBack();
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
}
