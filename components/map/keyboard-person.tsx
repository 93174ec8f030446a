'use client';

import type { MapPicture } from '@/lib/map/picture';
import { Twin } from './twin';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';

type Props = { picture: MapPicture; map: MapState; draw: DrawingState };

/**
 * Where the keyboard stands in the picture. It walks along lines; with a line on the finger it walks to whoever is next in a
 * direction, as the other person may have no line yet, and Enter ends the line there.
 */
export function KeyboardPerson({ picture, map, draw }: Props) {
  const { select, stage, standing, setStanding, around, recall } = map;
  const { drawing, tell, start } = draw;
  const isDrawing = drawing.step.at === 'from';
  const open = (at: number): void => {
    const person = picture.people[at];
    if (isDrawing && person) tell({ do: 'drop', person, moved: true });
    else if (drawing.armed && person) start(person, 'keys');
    else select({ kind: 'person', at });
  };
  const shown = (): number[] => {
    const scene = stage?.scene();
    return [...(scene?.here ?? picture.people.keys())].filter((at) => scene?.shown[at] !== 'gone');
  };
  return (
    <div dir="ltr" className="pointer-events-none absolute inset-0 z-[2]">
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
        onLeave={() => {
          select(null);
        }}
      />
    </div>
  );
}

function isOutOfSight(stage: NonNullable<MapState['stage']>, at: number): boolean {
  const { width, height } = stage.view();
  const { x, y } = stage.discOf(at);
  return x < 20 || y < 20 || x > width - 20 || y > height - 20;
}
