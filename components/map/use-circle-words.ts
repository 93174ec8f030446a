import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { MapCircle } from '@/lib/map/picture';
import { nameOfCircle } from './circle-name';
import type { CircleWords } from './scene';

/** What to call each circle: by what most of its people share, else by how many they are. */
export function useCircleWords(circles: readonly MapCircle[]): readonly CircleWords[] {
  const t = useTranslations('map.circle');
  return useMemo(
    () =>
      circles.map((circle) => ({
        name: nameOfCircle(circle, t),
        people: t('count', { count: circle.people }),
      })),
    [circles, t],
  );
}
