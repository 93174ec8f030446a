'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { HandOver } from './hand-over';
import type { MapPicture } from '@/lib/map/picture';
import type { Direction } from '@/lib/map/walk';
import { KeyboardCircle } from './keyboard-circle';
import { Twin } from './twin';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

type Props = { picture: MapPicture; map: MapState; draw: DrawingState; pin: PinningState };

/** Where the keyboard stands in the picture: among the circles seen from afar, or among people. */
export function KeyboardPlace(props: Props) {
  const { picture, map } = props;
  const { where, standing, stage } = map;
  const [circle, setCircle] = useState<number | null>(null);
  const isFar = useFar(map) && picture.circles.length > 0;
  const follows = useFollowing(map);
  const own = picture.circleOf[standing] ?? 0;
  return (
    <div dir="ltr" className="pointer-events-none absolute inset-0 z-[2]">
      <HandOver key={isFar ? 'far' : 'near'} onLeft={map.callBack}>
        {isFar ? (
          <KeyboardCircle
            picture={picture}
            map={map}
            at={circle ?? own}
            onWalk={setCircle}
            onEnter={(at) => {
              follows();
              if (own !== at) map.setStanding(mostIn(picture, at));
              stage?.enter(at);
            }}
          />
        ) : (
          <KeyboardPerson
            {...props}
            onOut={() => {
              if (where === null) return;
              follows();
              setCircle(where);
              stage?.leave();
            }}
          />
        )}
      </HandOver>
    </div>
  );
}

/** Whether only bubbles are seen just now: nobody is near enough to be walked to. */
function useFar({ stage, where }: MapState): boolean {
  const listen = useCallback((onPaint: () => void) => stage?.onPaint(onPaint) ?? (() => undefined), [stage]);
  const isEmpty = useSyncExternalStore(
    listen,
    () => (stage?.scene()?.here?.length ?? 0) === 0,
    () => true,
  );
  return isEmpty && where === null;
}

/** Answers what makes the keyboard follow the view into a circle and out of it. */
function useFollowing({ where, callBack }: MapState): () => void {
  const follows = useRef(false);
  const call = useRef(callBack);
  useEffect(() => {
    call.current = callBack;
  });
  // Once for each way in or out, not whenever the map is drawn again.
  useEffect(() => {
    if (follows.current) call.current();
    follows.current = false;
  }, [where]);
  return () => {
    follows.current = true;
  };
}

const UNIT: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The person the keyboard stands on. It walks along lines; with a line on the finger it walks to whoever is next in a
 * direction, as the other person may have no line yet, and Enter ends the line there. Whom it carries, arrows move.
 */
function KeyboardPerson({ picture, map, draw, pin, onOut }: Props & { onOut: () => void }) {
  const { select, selected, stage, standing, setStanding, around, recall } = map;
  const { drawing, tell, start } = draw;
  const isDrawing = drawing.step.at === 'from';
  const open = (at: number): void => {
    const person = picture.people[at];
    if (pin.carried) void pin.putDown();
    else if (pin.isMoving) pin.take(at, true);
    else if (isDrawing && person) tell({ do: 'drop', person, moved: true });
    else if (drawing.armed && person) start(person, 'keys');
    else select({ kind: 'person', at });
  };
  const leave = (): void => {
    if (pin.carried) pin.drop();
    else if (isDrawing || drawing.armed) return;
    else if (selected) select(null);
    else onOut();
  };
  const shown = (): number[] => {
    const scene = stage?.scene();
    return [...(scene?.here ?? picture.people.keys())].filter((at) => scene?.shown[at] !== 'gone');
  };
  return (
    <Twin
      people={picture.people}
      nextTo={(at) => (isDrawing ? shown() : (around[at] ?? []))}
      at={standing}
      stage={stage}
      recall={recall}
      onWalk={(at) => {
        setStanding(at);
        if (stage && isOutOfSight(stage, at)) stage.flyTo(at);
      }}
      onOpen={open}
      onLeave={leave}
      onArrow={(direction, far) => {
        if (!pin.carried) return false;
        pin.nudge(...UNIT[direction], far);
        return true;
      }}
    />
  );
}

/** Whoever has most lines in a circle. */
function mostIn({ people, circleOf }: MapPicture, circle: number): number {
  let [best, most] = [0, -1];
  people.forEach(({ lines }, at) => {
    if (circleOf[at] === circle && lines > most) [best, most] = [at, lines];
  });
  return best;
}

function isOutOfSight(stage: NonNullable<MapState['stage']>, at: number): boolean {
  const { width, height } = stage.view();
  const { x, y } = stage.discOf(at);
  return x < 20 || y < 20 || x > width - 20 || y > height - 20;
}
