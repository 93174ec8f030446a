'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { MapCircle } from '@/lib/map/picture';
import { sayCircle } from './circle-name';
import { fringeOf } from './keyboard-circle';

type Props = {
  circle: MapCircle;
  /** Whether Escape leads out of the circle; not while it first closes something else. */
  escapes: boolean;
  onLeave: () => void;
};

/** Where one is, and the way back to all circles. */
export function CircleBar({ circle, escapes, onLeave }: Props) {
  const t = useTranslations('map.circle');
  const where = useTranslations('map.where');
  useEffect(() => {
    if (!escapes) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!document.querySelector(':popover-open, [data-panel]')) onLeave();
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
    };
  }, [escapes, onLeave]);
  return (
    <div className="border-rule bg-raised rounded-card absolute start-3 top-3 z-10 flex max-w-[calc(100%-1.5rem)] items-center border">
      <button
        type="button"
        onClick={onLeave}
        className="border-hairline hover:bg-ink hover:text-paper flex min-h-11 shrink-0 items-center gap-2 border-e px-3 text-sm font-semibold"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 fill-none stroke-current stroke-2 rtl:-scale-x-100"
        >
          <path d="M10 3L5 8l5 5" />
        </svg>
        {t('back')}
      </button>
      <p role="status" className="min-w-0 truncate px-3 text-sm" dir="auto">
        {sayCircle(circle, t)}
        <span className="sr-only">{where('fringe', { count: fringeOf(circle.standings) })}</span>
      </p>
    </div>
  );
}
