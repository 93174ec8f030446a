'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { MapState } from './use-map';

type Props = Pick<MapState, 'undo' | 'redo'>;

const TOOL =
  'border-rule bg-raised hover:bg-ink hover:text-paper disabled:text-soft grid size-11 place-items-center border not-first:-ms-px first:rounded-s-card last:rounded-e-card disabled:pointer-events-none';

/** Takes the last step of looking back, or does it again; there once there is something to take back. */
export function UndoTools({ undo, redo }: Props) {
  const t = useTranslations('map.undo');
  useUndoKeys({ undo, redo });
  if (!undo && !redo) return null;
  return (
    <div role="group" aria-label={t('tools')} className="flex">
      <button
        type="button"
        className={TOOL}
        aria-label={t('undo')}
        title={t('undo')}
        disabled={!undo}
        onClick={() => undo?.()}
      >
        <Bow path="M6 2 2 6l4 4M2 6h7a5 5 0 0 1 0 9H6" />
      </button>
      <button
        type="button"
        className={TOOL}
        aria-label={t('redo')}
        title={t('redo')}
        disabled={!redo}
        onClick={() => redo?.()}
      >
        <Bow path="m10 2 4 4-4 4M14 6H7a5 5 0 0 0 0 9h3" />
      </button>
    </div>
  );
}

function Bow({ path }: { path: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-2">
      <path d={path} />
    </svg>
  );
}

/** Ctrl or ⌘ with Z, and with Shift the other way, while nobody writes in a field. */
function useUndoKeys({ undo, redo }: Props): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isWriting(event.target))
        return;
      const step = event.shiftKey ? redo : undo;
      if (!step) return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [undo, redo]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
