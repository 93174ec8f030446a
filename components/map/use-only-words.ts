import { useFormatter, useTranslations } from 'next-intl';
import type { Choices, Meant } from '@/lib/map/choices';
import type { Clause, Condition } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import type { Places } from '@/lib/map/places';
import { useMapWords } from './words';

/** How a filter is said back: its conditions, its clauses, and all of it in one sentence. */
export type OnlyWords = {
  readonly ofCondition: (condition: Condition) => string;
  readonly ofClause: (clause: Clause) => string;
  readonly ofChoices: (choices: Choices, meant: Meant) => string;
};

type Mapped = { readonly picture: MapPicture; readonly places: Places };

export function useOnlyWords({ picture, places }: Mapped): OnlyWords {
  const t = useTranslations('map.only');
  const trust = useTranslations('trust.short');
  const format = useFormatter();
  const { nameOf } = useMapWords();
  const ofCondition = useConditionWords({ picture, places });
  const nameById = (id: string): string => {
    const person = picture.people[places.get(id) ?? -1];
    return person ? nameOf(person) : t('somebody');
  };
  const denied = (condition: Condition): string => {
    if (condition.kind !== 'unspoken') return t('notWords', { words: ofCondition(condition) });
    return condition.days === null ? t('everSpoken') : t('spoken', { days: condition.days });
  };
  const ofClause = ({ not, any }: Clause): string =>
    not
      ? format.list(any.map(denied), { type: 'conjunction' })
      : format.list(any.map(ofCondition), { type: 'disjunction' });
  const ofTrusts = (trusts: Choices['trusts']): string =>
    t('lines', {
      levels: format.list(
        [...trusts].sort().map((level) => trust(`${level}`)),
        { type: 'disjunction' },
      ),
    });
  return {
    ofCondition,
    ofClause,
    ofChoices: ({ only, trusts, focus, path }, { count, route }) => {
      if (path && route) {
        const ends = { from: nameById(path.from), to: nameById(path.to) };
        return 'apart' in route ? t('apart', ends) : t('path', { ...ends, count: count - 2 });
      }
      const parts = [
        ...only.map(ofClause),
        ...(trusts.size > 0 ? [ofTrusts(trusts)] : []),
        ...(focus ? [t('near', { depth: focus.depth, name: nameById(focus.person) })] : []),
      ];
      return t('sentence', { what: format.list(parts, { type: 'unit', style: 'short' }), count });
    },
  };
}

function useConditionWords({ picture, places }: Mapped): (condition: Condition) => string {
  const t = useTranslations('map.only');
  const mark = useTranslations('map.mark');
  const { nameOf, groupOf } = useMapWords();
  const around = (id: string): string => {
    const person = picture.people[places.get(id) ?? -1];
    return t('circle', { name: person ? nameOf(person) : t('somebody') });
  };
  return (condition) => {
    switch (condition.kind) {
      case 'support':
      case 'standing':
        return groupOf(condition.kind, String(condition.is));
      case 'mark':
        return mark(condition.is);
      case 'unspoken':
        return condition.days === null ? t('neverSpoken') : t('unspoken', { days: condition.days });
      case 'circle':
        return around(condition.of);
      case 'drawn':
        return t('drawn', { count: condition.ids.size });
      default:
        if (condition.is === '') return groupOf(condition.kind, '');
        return t(`word.${condition.kind}`, { word: condition.is });
    }
  };
}
