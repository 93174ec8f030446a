'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Props = {
  /** How many months back it is now, and at most. */
  back: number;
  most: number;
};

/** A slider over the months, today at its right end; it stands in a GET form and works without JavaScript. */
export function MonthSlider({ back, most }: Props) {
  const t = useTranslations('map.past');
  const [months, setMonths] = useState(back);
  const words = t('monthsAgo', { months });
  return (
    <label className="flex min-h-11 grow items-center gap-3">
      <span className="sr-only">{t('slider')}</span>
      <input
        type="range"
        name="back"
        dir="rtl"
        min={0}
        max={most}
        step={1}
        defaultValue={back}
        aria-valuetext={words}
        className="accent-ink h-11 min-w-24 grow md:max-w-80"
        onChange={(event) => {
          setMonths(Number(event.target.value));
        }}
      />
      <span aria-hidden className="w-28 shrink-0 text-sm">
        {words}
      </span>
    </label>
  );
}
