import type { useTranslations } from 'next-intl';
import type { MapCircle } from '@/lib/map/picture';

type Words = ReturnType<typeof useTranslations<'map.circle'>>;

/** What to call a circle, in one or two lines: what most of its people share, else how many they are. */
export function nameOfCircle({ department, shift, people }: MapCircle, t: Words): readonly string[] {
  const shared = [department, shift].filter((word): word is string => word !== null && word !== '');
  return shared.length > 0 ? shared : [t('unnamed', { count: people })];
}

/** A circle in one breath: its name and how many people it has. */
export function sayCircle(circle: MapCircle, t: Words): string {
  const name = nameOfCircle(circle, t).join(' · ');
  const isNamed = Boolean(circle.department) || Boolean(circle.shift);
  return isNamed ? t('where', { name, people: t('people', { count: circle.people }) }) : name;
}
