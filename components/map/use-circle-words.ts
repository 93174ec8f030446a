import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { MapCircle } from '@/lib/map/picture';
import type { CircleWords } from './scene';

/** What to call each circle: by what most of its people share, else by how many they are. */
export function useCircleWords(circles: readonly MapCircle[]): readonly CircleWords[] {
  const t = useTranslations('map.circle');
  return useMemo(
    () =>
      circles.map(({ department, shift, people }) => {
        const shared = [department, shift].filter((word) => word !== null && word !== '') as string[];
        return {
          name: shared.length > 0 ? shared : [t('unnamed', { count: people })],
          people: t('count', { count: people }),
        };
      }),
    [circles, t],
  );
}
