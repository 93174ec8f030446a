'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import { walkTo, type Direction } from '@/lib/map/walk';
import { STANDINGS } from '@/lib/web/standing';
import { sayCircle } from './circle-name';
import { coverDisc, DIRECTIONS } from './twin';
import type { MapState } from './use-map';

type Props = {
  picture: MapPicture;
  map: MapState;
  /** The circle the keyboard stands on. */
  at: number;
  onWalk: (at: number) => void;
  onEnter: (at: number) => void;
};

/** The circle the keyboard stands on, seen from afar: arrow keys walk to the next one in a direction, Enter goes in. */
export function KeyboardCircle({ picture, map, at, onWalk, onEnter }: Props) {
  const t = useTranslations('map.where');
  const words = useTranslations('map.circle');
  const { stage, recall } = map;
  const button = useRef<HTMLButtonElement>(null);
  const [called] = useState(recall);
  const circle = picture.circles[at];
  useEffect(() => {
    if (recall !== called) button.current?.focus({ preventScroll: true });
  }, [recall, called]);
  useEffect(() => {
    if (!stage || !circle) return;
    const place = (): void => {
      const { zoom, pan } = stage.view();
      const { x, y, radius } = circle;
      coverDisc(button.current, { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: radius * zoom });
    };
    place();
    return stage.onPaint(place);
  }, [stage, circle]);
  if (!circle) return null;
  const walk = (event: KeyboardEvent): void => {
    const direction: Direction | undefined = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const others = picture.circles.flatMap(({ x, y }, place) => (place === at ? [] : [{ x, y, at: place }]));
    const next = walkTo(circle, others, direction);
    if (next !== null) onWalk(next);
  };
  return (
    <button
      ref={button}
      type="button"
      aria-describedby="map-help"
      className="outline-ink pointer-events-none absolute start-0 top-0 size-8 rounded-full opacity-0 focus-visible:opacity-100 focus-visible:outline-4"
      onKeyDown={walk}
      onClick={() => {
        onEnter(at);
      }}
    >
      <span className="sr-only">
        {t('circle', { circle: sayCircle(circle, words), fringe: fringeOf(circle.standings) })}
      </span>
    </button>
  );
}

/** How many of a circle hang on by one thin line. */
export function fringeOf(standings: readonly number[]): number {
  return standings[STANDINGS.indexOf('one-thin-line')] ?? 0;
}
