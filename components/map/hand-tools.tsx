'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DrawingState } from './use-drawing';
import type { PinningState } from './use-pinning';

const TOOL =
  'grid size-11 place-items-center border-hairline bg-raised hover:bg-ink hover:text-paper aria-pressed:bg-ink aria-pressed:text-paper not-first:border-s md:not-first:border-s-0 md:not-first:border-t';

const SIGN = 'size-5 fill-none stroke-current stroke-2';

/** What a hand can do on the picture, and which keys do it. */
export function HandTools({ draw, pin }: { draw: DrawingState; pin: PinningState }) {
  const t = useTranslations('map');
  const { armed } = draw.drawing;
  return (
    <div
      role="group"
      aria-label={t('keys.tools')}
      className="border-rule rounded-card flex overflow-hidden border md:absolute md:start-3 md:bottom-40 md:z-10 md:block"
    >
      {draw.mayDraw && (
        <button
          type="button"
          className={TOOL}
          aria-pressed={armed}
          aria-label={t('draw.tool')}
          title={t('draw.hint')}
          onClick={() => {
            pin.setMoving(false);
            draw.tell({ do: 'arm', armed: !armed });
          }}
        >
          <svg aria-hidden="true" viewBox="0 0 20 20" className={SIGN}>
            <circle cx="4" cy="16" r="2.6" />
            <circle cx="16" cy="4" r="2.6" />
            <path d="M6 14L14 6" />
          </svg>
        </button>
      )}
      {pin.mayMove && (
        <button
          type="button"
          className={TOOL}
          aria-pressed={pin.isMoving}
          aria-label={t('pin.tool')}
          title={t('pin.hint')}
          onClick={() => {
            draw.tell({ do: 'arm', armed: false });
            pin.setMoving(!pin.isMoving);
          }}
        >
          <svg aria-hidden="true" viewBox="0 0 20 20" className={SIGN}>
            <path d="M10 2v16M2 10h16M7.5 4.5L10 2l2.5 2.5M7.5 15.500L10 18l2.5-2.5M4.5 7.5L2 10l2.5 2.5M15.500 7.5L18 10l-2.5 2.5" />
          </svg>
        </button>
      )}
      <button
        type="button"
        className={`${TOOL} max-md:hidden`}
        popoverTarget="map-keys"
        aria-label={t('keys.title')}
        title={t('keys.title')}
      >
        <span aria-hidden="true" className="text-lg font-bold">
          {t('keys.sign')}
        </span>
      </button>
    </div>
  );
}

/** Which keys do what, over the picture when asked for. */
export function KeysHelp({ mayDraw, mayMove }: { mayDraw: boolean; mayMove: boolean }) {
  const t = useTranslations('map.keys');
  return (
    <div
      id="map-keys"
      popover="auto"
      role="dialog"
      aria-labelledby="map-keys-title"
      className="border-ink bg-raised text-ink m-auto max-h-[90dvh] w-96 max-w-[calc(100vw-2rem)] overflow-auto border p-5"
    >
      <h2 id="map-keys-title" className="text-lg font-bold">
        {t('title')}
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        <Key keys={t('arrows')}>{t('walk')}</Key>
        <Key keys={t('enter')}>{t('open')}</Key>
        <Key keys={t('escape')}>{t('leave')}</Key>
        <Key keys="+ −">{t('zoom')}</Key>
        <Key keys="0">{t('all')}</Key>
        <Key keys="F">{t('focus')}</Key>
        {mayDraw && <Key keys="L">{t('draw')}</Key>}
        {mayMove && <Key keys="M">{t('move')}</Key>}
        <Key keys="/">{t('search')}</Key>
        <Key keys="?">{t('help')}</Key>
      </dl>
      <p className="text-soft mt-3 text-sm">{t('where')}</p>
    </div>
  );
}

function Key({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <>
      <dt>
        <kbd className="border-rule rounded-card bg-paper inline-block min-w-8 border px-2 text-center font-semibold">
          {keys}
        </kbd>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
