import { useTranslations } from 'next-intl';
import type { Trust } from '@/lib/web/trust';
import { TrustStroke } from './trust-stroke';

/** A trust level as it is always shown: its stroke and its words; never the number alone. */
export function TrustWords({ trust, full = false }: { trust: Trust; full?: boolean }) {
  const t = useTranslations('trust');
  return (
    <span className="inline-flex items-center gap-2">
      <TrustStroke trust={trust} />
      <span>{full ? t(`words.${trust}`) : t(`short.${trust}`)}</span>
    </span>
  );
}
