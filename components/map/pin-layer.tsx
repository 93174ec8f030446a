'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { radiusOf, type MapPicture, type Point } from '@/lib/map/picture';
import type { View } from './scene';
import type { Stage } from './stage';
import { Strip, StripWords } from './strip';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';
import { useMapWords } from './words';

type Props = { picture: MapPicture; map: MapState; stage: Stage; pin: PinningState };

/** More lines than these would hide where somebody is put. */
const MOST_LINES = 40;

/** Who is in the hand, at the place where they would be put, with the lines that come along. */
export function PinLayer({ picture, map, stage, pin }: Props) {
  const { carried } = pin;
  const at = map.places.get(carried?.id ?? '');
  const person = picture.people[at ?? -1];
  if (!carried || at === undefined || !person) return null;
  const view = stage.view();
  const [x, y] = [carried.x * view.zoom + view.pan.x, carried.y * view.zoom + view.pan.y];
  const radius = Math.max(8, radiusOf(person) * view.zoom * view.boost);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 z-[2] size-full">
      {(map.around[at] ?? []).slice(0, MOST_LINES).map((other) => {
        const end = stage.discOf(other);
        return (
          <line
            key={other}
            x1={x}
            y1={y}
            x2={end.x}
            y2={end.y}
            className="stroke-soft"
            strokeDasharray="4 4"
          />
        );
      })}
      <circle cx={x} cy={y} r={radius} className="fill-soft" />
      <circle cx={x} cy={y} r={radius + 7} strokeWidth="7" className="stroke-paper fill-none" />
      <circle cx={x} cy={y} r={radius + 7} strokeWidth="4" className="stroke-ink fill-none" />
    </svg>
  );
}

/** Where a point of the screen is on the map. */
export function onMap({ x, y }: Point, { zoom, pan }: View): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** How moving somebody goes on, and why it did not. */
export function PinNotice(props: Omit<Props, 'stage'>) {
  const { isMoving, carried, trouble } = props.pin;
  return isMoving || carried || trouble !== null ? <Moving {...props} /> : null;
}

function Moving({ picture, map, pin }: Omit<Props, 'stage'>) {
  const t = useTranslations('map.pin');
  const { nameOf } = useMapWords();
  const { carried, trouble } = pin;
  const person = picture.people[carried ? (map.places.get(carried.id) ?? -1) : -1];
  const going = person
    ? t(carried?.byKeys === true ? 'byKeys' : 'holding', { name: nameOf(person) })
    : t('armed');
  const words = trouble === null ? going : t(`trouble.${trouble}`);
  return (
    <Strip>
      <StripWords>{words}</StripWords>
      <Button
        type="button"
        tone="quiet"
        onClick={() => {
          pin.setMoving(false);
        }}
      >
        {t('stop')}
      </Button>
    </Strip>
  );
}
