'use client';

import { useTranslations } from 'next-intl';

type Props = { drawing: boolean; onDraw: (drawing: boolean) => void };

/** Takes up the pen that draws a ring around people, or lays it down. */
export function LassoTool({ drawing, onDraw }: Props) {
  const t = useTranslations('map.lasso');
  return (
    <button
      type="button"
      aria-pressed={drawing}
      aria-label={t('tool')}
      title={t('hint')}
      className="border-rule bg-raised hover:bg-ink hover:text-paper aria-pressed:bg-ink aria-pressed:text-paper rounded-card grid size-11 place-items-center border"
      onClick={() => {
        onDraw(!drawing);
      }}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-2">
        <path
          d="M8 2c4 0 6.500 1.600 6.500 4S12 10 8 10 1.500 8.400 1.500 6 4 2 8 2Z"
          strokeDasharray="3 1.600"
        />
        <path d="M5 10c-1.500 1-1.500 3 .5 4" />
      </svg>
    </button>
  );
}
