'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MapPerson } from '@/lib/map/picture';
import type { Direction } from '@/lib/map/walk';
import { walkTo } from '@/lib/map/walk';
import type { Stage } from './stage';
import { useMapWords } from './words';

type Props = {
  people: readonly MapPerson[];
  /** Whom an arrow key may walk to from a person. */
  nextTo: (at: number) => readonly number[];
  /** The person the keyboard stands on. */
  at: number;
  stage: Stage | null;
  /** Grows each time the keyboard is called back from a panel. */
  recall: number;
  onWalk: (at: number) => void;
  onOpen: (at: number) => void;
  onLeave: () => void;
  /** Whether an arrow key did something else than walk. */
  onArrow: (direction: Direction, far: boolean) => boolean;
};

/** Which way an arrow key points. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The person the keyboard stands on, as a real button over their disc: a canvas can take no focus. Each person is a button of
 * their own, so that walking moves the focus and a screen reader says who was reached.
 */
export function Twin({ people, nextTo, at, stage, recall, onWalk, onOpen, onLeave, onArrow }: Props) {
  const t = useTranslations('map.picture');
  const { nameOf, standingOf } = useMapWords();
  const button = useRef<HTMLButtonElement>(null);
  const [called] = useState(recall);
  const walked = useRef(false);
  const person = people[at];
  useEffect(() => {
    if (walked.current) button.current?.focus({ preventScroll: true });
    walked.current = false;
  }, [at]);
  useEffect(() => {
    if (recall !== called) button.current?.focus({ preventScroll: true });
  }, [recall, called]);
  useEffect(() => {
    if (!stage) return;
    const place = (): void => {
      coverDisc(button.current, stage.discOf(at));
    };
    place();
    return stage.onPaint(place);
  }, [stage, at]);
  if (!person) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (direction && !onArrow(direction, event.shiftKey)) {
      const next = walkTo(person, spotsOf(people, nextTo(at)), direction);
      if (next !== null) {
        walked.current = true;
        onWalk(next);
      }
    } else if (event.key === 'Escape') {
      // A line on the finger was let go with the same key, and nothing beneath it is left.
      if (!event.defaultPrevented) onLeave();
    } else if (!direction) return;
    event.preventDefault();
  };
  return (
    <button
      key={person.id}
      ref={button}
      type="button"
      data-person
      aria-describedby="map-help"
      className="outline-ink pointer-events-none absolute start-0 top-0 size-8 rounded-full opacity-0 focus-visible:opacity-100 focus-visible:outline-4"
      onKeyDown={onKeyDown}
      onClick={() => {
        onOpen(at);
      }}
    >
      <span className="sr-only">
        {t('twin', { name: nameOf(person), standing: standingOf(person), lines: person.lines })}
      </span>
    </button>
  );
}

/** Puts a button over a disc. */
export function coverDisc(
  button: HTMLElement | null,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  if (!button) return;
  const size = Math.round(Math.max(12, 2 * radius + 10));
  button.style.width = button.style.height = `${String(size)}px`;
  button.style.transform = `translate(${String(Math.round(x - size / 2))}px, ${String(Math.round(y - size / 2))}px)`;
}

function spotsOf(people: readonly MapPerson[], others: readonly number[]) {
  return others.flatMap((at) => {
    const one = people[at];
    return one ? [{ at, x: one.x, y: one.y }] : [];
  });
}
