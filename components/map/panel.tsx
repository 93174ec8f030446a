'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

type Props = {
  /** What kind of thing this is about, above its name. */
  kicker: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** What can be done, always in reach. */
  actions: ReactNode;
  /** On a phone, whether it may take almost all of the screen: where there is much to choose from. */
  tall?: boolean;
};

/** Narrower than this, in pixels, the panel is a sheet that would lie over the picture. */
const PHONE = 768;

/** What is known of a person or a line: beside the picture, on a phone a sheet at the bottom edge. */
export function Panel({ kicker, title, onClose, children, actions, tall = false }: Props) {
  const t = useTranslations('map.panel');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    if (window.innerWidth < PHONE)
      heading.current?.closest('[data-frame]')?.scrollIntoView({ block: 'start' });
  }, [title]);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
    };
  }, [onClose]);
  return (
    <aside
      data-panel
      aria-label={title}
      className={`border-ink bg-raised z-30 flex flex-col max-md:fixed max-md:inset-x-0 max-md:bottom-[var(--edge,0px)] ${tall ? 'max-md:max-h-[84dvh]' : 'max-md:max-h-[48dvh]'} max-md:border-t-2 md:absolute md:inset-y-3 md:end-3 md:w-84 md:border`}
    >
      <header className="border-hairline flex items-start justify-between gap-3 border-b px-4 py-3">
        <div className="min-w-0">
          <p className="text-soft text-sm">{kicker}</p>
          <h2
            ref={heading}
            tabIndex={-1}
            className="text-lg leading-tight font-bold wrap-break-word outline-none"
          >
            {title}
          </h2>
        </div>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('close')}
          className="hover:bg-sunk rounded-card -me-2 grid size-11 shrink-0 place-items-center"
        >
          <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 stroke-current stroke-2">
            <path d="M2 2l12 12M14 2L2 14" />
          </svg>
        </button>
      </header>
      <div className="grid min-h-0 grow content-start gap-3 overflow-auto px-4 py-3 text-base">
        {children}
      </div>
      {actions && (
        <footer className="border-hairline flex flex-wrap gap-2 border-t px-4 py-3">{actions}</footer>
      )}
    </aside>
  );
}
