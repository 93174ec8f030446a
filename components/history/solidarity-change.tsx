import { useTranslations } from 'next-intl';
import type { Figures } from '@/lib/web/time/figures';
import { useFigureWords } from './figure-words';

/** How solidarity moved between two days: measured as the boss would go about each web, and in the same order on both. */
export function SolidarityChange({
  pair,
}: {
  pair: readonly Pick<Figures, 'S' | 'sameOrders' | 'wovenShare'>[];
}) {
  const t = useTranslations('history');
  const { percent, decimal } = useFigureWords();
  const [before, after = before] = pair;
  if (!before || !after) return null;
  return (
    <p className="max-w-prose">
      {t('solidarityChange', {
        wovenBefore: percent(before.wovenShare),
        wovenAfter: percent(after.wovenShare),
        before: decimal(before.S),
        after: decimal(after.S),
        same: decimal(after.sameOrders ?? after.S),
      })}
    </p>
  );
}
