'use client';

import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import { useEffect, useState } from 'react';
import { drawnOn, insideOf } from '@/lib/map/lasso';
import type { MapPicture, Point } from '@/lib/map/picture';
import type { MapState } from './use-map';

type Props = { picture: MapPicture; map: Pick<MapState, 'lassoing' | 'setLassoing' | 'stage' | 'move'> };

/**
 * What a ring is drawn on, over the picture: while the tool is taken up, or Shift is held down. Whoever is inside when the
 * ring is closed is asked for, as by any other condition. Without a pointer the menus of "Show me only" do the same.
 */
export function LassoBoard({ picture, map }: Props) {
  const { lassoing, setLassoing, stage, move } = map;
  const t = useTranslations('map.lasso');
  const [ring, setRing] = useState<readonly Point[]>([]);
  const isShifted = useShift();
  if (!stage || !(lassoing || isShifted || ring.length > 0)) return null;
  const finish = (): void => {
    if (ring.length === 0) return;
    setRing([]);
    setLassoing(false);
    const ids = idsInside(picture, stage.view(), ring);
    if (ids.size > 0) move({ do: 'draw', ids });
  };
  return (
    <>
      <svg
        aria-hidden="true"
        className="absolute inset-0 z-20 size-full cursor-crosshair touch-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setRing([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (ring.length > 0) setRing(drawnOn(ring, pointOf(event)));
        }}
        onPointerUp={finish}
        onPointerCancel={() => {
          setRing([]);
        }}
      >
        <polygon
          points={ring.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
          strokeDasharray="6 4"
          strokeWidth="2"
          className="fill-thread-wash stroke-thread [fill-opacity:0.5]"
        />
      </svg>
      {lassoing && ring.length === 0 && (
        <p
          role="status"
          className="border-rule bg-raised rounded-card pointer-events-none absolute start-3 bottom-16 z-20 max-w-[calc(100%-1.5rem)] border px-3 py-1.5 text-sm"
        >
          {t('how')}
        </p>
      )}
    </>
  );
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

type View = ReturnType<NonNullable<MapState['stage']>['view']>;

/** The ids of those inside a ring that was drawn on the screen. */
function idsInside({ people }: MapPicture, { zoom, pan }: View, ring: readonly Point[]): ReadonlySet<string> {
  const onMap = ring.map(({ x, y }) => ({ x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }));
  const spots = {
    x: Float64Array.from(people, ({ x }) => x),
    y: Float64Array.from(people, ({ y }) => y),
  };
  const inside = insideOf(spots, onMap);
  return new Set(people.filter((_, at) => inside[at] === 1).map(({ id }) => id));
}

/** Whether Shift is held down, and nobody writes in a field. */
function useShift(): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const onKey = ({ key, type, target }: KeyboardEvent): void => {
      if (key !== 'Shift') return;
      const isWriting = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
      setDown(type === 'keydown' && !isWriting);
    };
    const onBlur = (): void => {
      setDown(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKey);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKey);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return isDown;
}
