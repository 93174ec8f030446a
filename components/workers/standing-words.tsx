import { useTranslations } from 'next-intl';
import type { Standing } from '@/lib/web/standing';
import { StandingMark } from './standing-mark';

/** A standing as it is always shown: its mark and its words. */
export function StandingWords({ standing }: { standing: Standing }) {
  const t = useTranslations('standing.words');
  return (
    <span className="inline-flex items-center gap-2">
      <StandingMark standing={standing} />
      <span>{t(standing)}</span>
    </span>
  );
}
