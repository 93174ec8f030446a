import { useTranslations } from 'next-intl';
import type { Colouring } from '@/lib/map/groups';
import { OTHERS } from '@/lib/map/groups';
import type { MapPerson } from '@/lib/map/picture';
import type { Standing } from '@/lib/web/standing';

type Support = '0' | '1' | '2' | '3' | '4' | '5';

/** How the map speaks of people and of what they have in common. */
export type MapWords = {
  readonly nameOf: (person: MapPerson) => string;
  readonly standingOf: (person: MapPerson) => string;
  readonly supportOf: (person: MapPerson) => string;
  readonly groupOf: (by: Colouring, key: string) => string;
};

/** The map's words in the reader's language; works on the server and in the browser. */
export function useMapWords(): MapWords {
  const t = useTranslations('map');
  const standing = useTranslations('standing.words');
  const support = useTranslations('support.words');
  return {
    nameOf: ({ short, label }) => (short === '' ? t('panel.nobody', { number: label }) : label),
    standingOf: (person) => (person.standing === null ? t('mark.ghost') : standing(person.standing)),
    supportOf: (person) => support(String(person.support) as Support),
    groupOf: (by, key) => {
      if (key === OTHERS) return t('group.others');
      if (by === 'support') return support(key as Support);
      if (by === 'standing') return key === '' ? t('group.ghost') : standing(key as Standing);
      return key === '' ? t(`group.unknown.${by}`) : key;
    },
  };
}
