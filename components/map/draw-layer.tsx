'use client';

import { useEffect, useRef, useState } from 'react';
import type { Drawing, DrawStep } from '@/lib/map/drawing';
import type { MapPicture, Point } from '@/lib/map/picture';
import { personUnder, type SeenDisc } from '@/lib/map/under';
import { handOver, type Grip } from './hand';
import { onMap } from './pin-layer';
import type { Stage } from './stage';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

type Props = {
  picture: MapPicture;
  map: MapState;
  container: HTMLElement;
  stage: Stage;
  draw: DrawingState;
  pin: PinningState;
};

/** Lets a hand draw a line in the picture: takes hold of people, and shows the thread that follows it. */
export function DrawLayer({ picture, map, container, stage, draw, pin }: Props) {
  const [point, setPoint] = useState<Point | null>(null);
  const { drawing, tell, start } = draw;
  const grip: Grip = {
    under: (at, reach) => personUnder(at, discsOf(picture, stage), reach),
    takes: (_, { altKey }) => pin.isMoving || altKey || drawing.armed || drawing.step.at === 'from',
    onTake: (at, where) => {
      const person = picture.people[at];
      if (!person) return;
      if (pin.isMoving) {
        pin.take(at, false);
        return;
      }
      setPoint(where);
      if (drawing.step.at === 'from') tell({ do: 'over', person });
      else {
        map.select(null);
        start(person, 'held');
      }
    },
    onMove: (where, over, holding) => {
      if (holding && pin.carried) pin.holdAt(onMap(where, stage.view()));
      if (drawing.step.at !== 'from') return;
      setPoint(where);
      tell({ do: 'over', person: over === null ? null : (picture.people[over] ?? null) });
      if (holding) stage.hover(over);
    },
    onLetGo: (over, moved, where) => {
      if (pin.carried) {
        if (moved) void pin.putDown(onMap(where, stage.view()));
        else pin.drop();
        return;
      }
      tell({ do: 'drop', person: over === null ? null : (picture.people[over] ?? null), moved });
      setPoint(null);
    },
    onLost: () => {
      pin.drop();
      tell({ do: 'drop', person: null, moved: true });
      setPoint(null);
    },
  };
  const latest = useRef(grip);
  useEffect(() => {
    latest.current = grip;
  });
  useEffect(() => handOver(container, () => latest.current), [container]);
  useEffect(() => {
    container.classList.toggle('cursor-crosshair', drawing.armed);
    container.classList.toggle('cursor-move', pin.isMoving);
  }, [container, drawing.armed, pin.isMoving]);
  return <Thread drawing={drawing} map={map} stage={stage} point={point} />;
}

function* discsOf({ people }: MapPicture, stage: Stage): Generator<SeenDisc> {
  const scene = stage.scene();
  const shown = scene?.shown ?? [];
  for (const at of scene?.here ?? people.keys()) if (shown[at] !== 'gone') yield { ...stage.discOf(at), at };
}

type ThreadProps = { drawing: Drawing; map: MapState; stage: Stage; point: Point | null };

/** The line on the finger, from one person to where it points, or to whom it has reached. */
function Thread({ drawing: { step }, map: { places, standing }, stage, point }: ThreadProps) {
  useRepaint(stage, step.at !== 'idle');
  const ends = endsOf(step);
  if (!ends) return null;
  const from = places.get(ends.from);
  if (from === undefined) return null;
  const met = ends.byKeys && point === null ? standing : null;
  const reached = ends.to === null ? met : places.get(ends.to);
  const start = stage.discOf(from);
  const disc = typeof reached === 'number' ? stage.discOf(reached) : null;
  return <Line start={start} end={disc ?? point ?? start} disc={disc} />;
}

type Disc = Point & { readonly radius: number };

function Line({ start, end, disc }: { start: Disc; end: Point; disc: Disc | null }) {
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 z-[2] size-full">
      <line
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        className="stroke-ink"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <Ring {...start} />
      {disc && <Ring {...disc} />}
    </svg>
  );
}

type Ends = { readonly from: string; readonly to: string | null; readonly byKeys: boolean };

/** From whom the line goes, and whom it has reached; null where there is none. */
function endsOf(step: DrawStep): Ends | null {
  if (step.at === 'from') return { from: step.from, to: step.over, byKeys: step.hand === 'keys' };
  const isAsked = step.at === 'asking' || step.at === 'saving';
  return isAsked ? { from: step.from, to: step.to, byKeys: false } : null;
}

function Ring({ x, y, radius }: { x: number; y: number; radius: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={radius + 9} strokeWidth="7" className="stroke-paper fill-none" />
      <circle cx={x} cy={y} r={radius + 9} strokeWidth="4" className="stroke-ink fill-none" />
    </>
  );
}

/** Draws again whenever the view moved. */
function useRepaint(stage: Stage, listens: boolean): void {
  const [, again] = useState(0);
  useEffect(() => {
    if (!listens) return;
    return stage.onPaint(() => {
      again((times) => times + 1);
    });
  }, [stage, listens]);
}
