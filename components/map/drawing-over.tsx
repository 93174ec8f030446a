'use client';

import type { MapPicture } from '@/lib/map/picture';
import { lineAt, type MapLines } from '@/lib/map/lines';
import type { Trust } from '@/lib/web/trust';
import { DrawLayer } from './draw-layer';
import { DrawNotice } from './draw-notice';
import { DrawSheet } from './draw-sheet';
import { PinLayer, PinNotice } from './pin-layer';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

type Props = {
  picture: MapPicture;
  map: MapState;
  draw: DrawingState;
  pin: PinningState;
  today: string;
  /** The sheet was left, or the line saved: the keyboard goes back to the picture. */
  onLeave: () => void;
};

/** All that lies over the picture while a line is drawn by hand: the thread, the sheet, and what came of it. */
export function DrawingOver({ picture, map, draw, pin, today, onLeave }: Props) {
  const { container, stage } = map;
  if (!draw.mayDraw && !pin.mayMove) return null;
  return (
    <>
      {stage && container && (
        <>
          <DrawLayer picture={picture} map={map} container={container} stage={stage} draw={draw} pin={pin} />
          <PinLayer picture={picture} map={map} stage={stage} pin={pin} />
        </>
      )}
      <DrawNotice picture={picture} map={map} draw={draw} />
      <PinNotice picture={picture} map={map} pin={pin} />
      <Sheet picture={picture} map={map} draw={draw} today={today} onLeave={onLeave} />
    </>
  );
}

function Sheet({ picture, map, draw, today, onLeave }: Omit<Props, 'pin'>) {
  const { drawing, problems, tell, save } = draw;
  const { step } = drawing;
  if (step.at !== 'asking' && step.at !== 'saving') return null;
  const [from, to] = [map.places.get(step.from), map.places.get(step.to)];
  if (from === undefined || to === undefined) return null;
  const [first, second] = [picture.people[from], picture.people[to]];
  if (!first || !second) return null;
  return (
    <DrawSheet
      key={`${step.from} ${step.to}`}
      first={first}
      second={second}
      now={trustBetween(picture.lines, from, to)}
      today={today}
      saving={step.at === 'saving'}
      lost={step.at === 'asking' && step.trouble === 'lost'}
      problems={problems}
      onSave={(choice) => {
        void save(choice).then((saved) => {
          if (saved) onLeave();
        });
      }}
      onClose={() => {
        tell({ do: 'stop' });
        onLeave();
      }}
    />
  );
}

function trustBetween(lines: MapLines, one: number, other: number): Trust | null {
  const [first, second] = one < other ? [one, other] : [other, one];
  const at = lines.from.findIndex((from, place) => from === first && lines.to[place] === second);
  return lineAt(lines, at)?.[2] ?? null;
}
