import { useFormatter, useTranslations } from 'next-intl';
import type { MoveTold } from '@/lib/what-if/told';

const FEW = 3;

/** A move as the beginning of a sentence: "If Teresa and Omar are fired". */
export function useMoveWords(): (move: MoveTold) => string {
  const t = useTranslations('whatIf');
  const format = useFormatter();
  return ({ kind, people, count, division, group }) => {
    const few = people.slice(0, FEW).map(({ name }) => name);
    const more = count - few.length;
    const named = more > 0 ? [...few, t('others', { count: more })] : few;
    return t(`move.${kind}`, {
      names: format.list(named, { type: 'conjunction' }),
      count,
      division: division ?? '',
      group: group ?? t('someGroup'),
    });
  };
}
