'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Choices } from '@/lib/map/choices';
import type { Depth, Move } from './looking';

const TOOL =
  'grid size-11 place-items-center border-hairline bg-raised hover:bg-ink hover:text-paper not-first:border-s md:not-first:border-s-0 md:not-first:border-t';

type ViewToolsProps = { onZoom: (factor: number) => void; onAll: () => void };

/** Closer, further away, everybody: for those without a wheel or two fingers. */
export function ViewTools({ onZoom, onAll }: ViewToolsProps) {
  const t = useTranslations('map.zoom');
  return (
    <div
      role="group"
      aria-label={t('tools')}
      className="border-rule rounded-card flex overflow-hidden border md:absolute md:start-3 md:bottom-3 md:z-10 md:block"
    >
      <button
        type="button"
        className={TOOL}
        aria-label={t('in')}
        onClick={() => {
          onZoom(1.4);
        }}
      >
        <Sign path="M8 2v12M2 8h12" />
      </button>
      <button
        type="button"
        className={TOOL}
        aria-label={t('out')}
        onClick={() => {
          onZoom(1 / 1.4);
        }}
      >
        <Sign path="M2 8h12" />
      </button>
      <button type="button" className={TOOL} aria-label={t('all')} title={t('all')} onClick={onAll}>
        <Sign path="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
      </button>
    </div>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-2">
      <path d={path} />
    </svg>
  );
}

type FocusBarProps = {
  /** Whom the focus is on and how many are around them, in words. */
  title: string;
  focus: NonNullable<Choices['focus']>;
  onMove: (move: Move) => void;
};

const DEPTHS: readonly Depth[] = [1, 2, 3];

/** While the map is focused on one person: how many lines away, and the way back. */
export function FocusBar({ title, focus, onMove }: FocusBarProps) {
  const t = useTranslations('map.focus');
  return (
    <div className="border-rule bg-raised rounded-card absolute start-3 top-3 z-10 flex max-w-[calc(100%-1.5rem)] flex-wrap items-center gap-x-3 gap-y-1 border px-3 py-1.5 text-sm">
      <p className="font-semibold">{title}</p>
      <div role="group" aria-label={t('depth')} className="flex">
        {DEPTHS.map((depth) => (
          <Segment
            key={depth}
            pressed={focus.depth === depth}
            label={t('step', { depth })}
            onPress={() => {
              onMove({ do: 'focus', person: focus.person, depth });
            }}
          >
            {depth}
          </Segment>
        ))}
      </div>
      <button
        type="button"
        className="decoration-rule min-h-11 font-semibold underline underline-offset-4 pointer-fine:min-h-8"
        onClick={() => {
          onMove({ do: 'unfocus' });
        }}
      >
        {t('leave')}
      </button>
    </div>
  );
}

type SegmentProps = { pressed: boolean; label?: string; onPress: () => void; children: ReactNode };

/** One of a few choices side by side. */
export function Segment({ pressed, label, onPress, children }: SegmentProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      {...(label !== undefined && { 'aria-label': label, title: label })}
      onClick={onPress}
      className="border-rule aria-pressed:bg-ink aria-pressed:text-paper hover:bg-sunk -ms-px min-h-11 min-w-11 border px-2 first:ms-0 pointer-fine:min-h-8 pointer-fine:min-w-9"
    >
      {children}
    </button>
  );
}

/** What becomes of those who are not meant. */
export function RestChoice({ rest, onMove }: { rest: Choices['rest']; onMove: (move: Move) => void }) {
  const t = useTranslations('map.legend');
  return (
    <div role="group" aria-label={t('rest')} className="mt-3 flex items-center gap-3">
      <span className="text-soft font-semibold">{t('rest')}</span>
      <span className="flex">
        {(['fade', 'hide'] as const).map((one) => (
          <Segment
            key={one}
            pressed={rest === one}
            onPress={() => {
              onMove({ do: 'rest', rest: one });
            }}
          >
            {t(one)}
          </Segment>
        ))}
      </span>
    </div>
  );
}
