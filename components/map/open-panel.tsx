import { within } from '@/lib/map/around';
import { isAsking } from '@/lib/map/drawing';
import type { MapPicture } from '@/lib/map/picture';
import { LinePanel } from './line-panel';
import type { DrawnMapProps } from './map-props';
import type { ByHand } from './person-onward';
import { PersonPanel } from './person-panel';
import { showPath } from './show-path';
import type { DrawingState } from './use-drawing';
import { beginAt, carryFrom } from './use-keys';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

type Props = Pick<DrawnMapProps, 'campaign' | 'turf'> & {
  picture: MapPicture;
  map: MapState;
  hand: DrawingState;
  pin: PinningState;
};

/** What is known of the selected person or line, unless a line drawn by hand is asked about. */
export function OpenPanel({ picture, campaign, turf, map, hand, pin }: Props) {
  const { selected, select, focusOn, stage } = map;
  if (!selected || isAsking(hand.drawing)) return null;
  const { at } = selected;
  const close = (): void => {
    select(null);
    map.callBack();
  };
  const open = (to: number): void => {
    select({ kind: 'person', at: to });
    stage?.flyTo(to);
  };
  if (selected.kind === 'line')
    return <LinePanel picture={picture} at={at} campaign={campaign} onSelect={open} onClose={close} />;
  return (
    <PersonPanel
      picture={picture}
      at={at}
      campaign={campaign}
      turf={turf}
      onSelect={open}
      onAround={(person) => {
        focusOn(person);
        stage?.flyOver([...within(map.around, person, 1).keys()], true);
      }}
      byHand={byHandAt(at, { picture, map, hand, pin })}
      onPath={(to) => {
        select(null);
        showPath(map, picture, at, to);
      }}
      onClose={close}
    />
  );
}

function byHandAt(
  at: number,
  { picture, map, hand, pin }: Pick<Props, 'picture' | 'map' | 'hand' | 'pin'>,
): ByHand | null {
  const person = picture.people[at];
  if (!person) return null;
  const onDraw = (): void => {
    beginAt(person, map, hand);
  };
  const place = {
    isPinned: pin.pinned.has(person.id),
    onKeep: (stays: boolean) => void pin.keep(at, stays),
    onMove: () => {
      // A finger drags; arrow keys are for those who have some.
      if (window.matchMedia('(pointer: coarse)').matches) {
        map.select(null);
        pin.setMoving(true);
      } else carryFrom(at, map, pin);
    },
  };
  return { onDraw: hand.mayDraw ? onDraw : null, pin: pin.mayMove ? place : null };
}
