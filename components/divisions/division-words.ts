import { useFormatter, useTranslations } from 'next-intl';
import { linesByFives } from '@/lib/report/division-view';
import type { Division } from '@/lib/web/floor';

/** How a division is spoken of on the page: its groups by their words, and figures as exactly as one may know them. */
export type DivisionSpeech = {
  readonly by: Division;
  readonly nameOf: (group: number) => string;
  /** In fives for whoever sees figures only. */
  readonly exact: boolean;
};

/** Says numbers of lines: exactly, or in fives. */
export function useLineWords(exact: boolean): {
  readonly lines: (count: number) => string;
  readonly count: (count: number) => string;
  readonly chance: (lines: number) => string;
} {
  const t = useTranslations('divisions');
  const format = useFormatter();
  if (!exact) {
    const few = (count: number) => t('chanceAbout', { count: linesByFives(count) });
    return { lines: (count) => t('linesAbout', { count: linesByFives(count) }), count: few, chance: few };
  }
  return {
    lines: (count) => t('lines', { count }),
    count: (count) => format.number(count),
    chance: (lines) => {
      const count = Math.round(lines);
      return t('chance', { count, shown: format.number(count) });
    },
  };
}

/** The worst there is to say of a pair of groups, as an index of the E–I kind is said: with its sign. */
export function signed(index: number): string {
  const shown = Math.abs(index).toFixed(2);
  return index < 0 && shown !== '0.00' ? `−${shown}` : shown;
}
