import { useFormatter, useTranslations } from 'next-intl';
import type { CoreChange } from '@/lib/web/time/core-change';

/** More than these are not named in a sentence. */
const MOST_NAMED = 3;

/** What became of the core, as a sentence ends. */
export function useCoreWords(nameOf: (id: string) => string): (core: CoreChange) => string {
  const t = useTranslations('history.core');
  const format = useFormatter();
  return ({ before, after, joined, left, split }) => {
    const lost = left.filter(({ why }) => why !== 'outgrown').map(({ id }) => nameOf(id));
    const names = () => {
      const others = lost.length - MOST_NAMED;
      const named = lost.slice(0, MOST_NAMED);
      return format.list(others > 0 ? [...named, t('others', { count: others })] : named);
    };
    if (before.k === 0) return after.k === 0 ? t('never') : t('formed');
    if (split.length > 0)
      return lost.length > 0
        ? t('splitAndLost', { pieces: split.length, names: names() })
        : t('split', { pieces: split.length });
    if (lost.length > 0) return t('lost', { names: names() });
    if (after.k > before.k) return t('closer');
    return joined.length > 0 ? t('grew', { count: joined.length }) : t('same');
  };
}
