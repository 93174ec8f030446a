import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** From so few on, somebody is told to print new ones. */
const FEW = 3;

/** How many recovery codes are left, with a warning when there are few or none. */
export function CodesLeft({ codes }: { codes: { readonly left: number; readonly madeAt: Date } | null }) {
  const t = useTranslations('secondFactor');
  if (!codes) return <Notice tone="care">{t('codesNone')}</Notice>;
  if (codes.left <= FEW) {
    return (
      <Notice tone="care" title={t('codesLeft', codes)}>
        {t('codesLow')}
      </Notice>
    );
  }
  return <p>{t('codesLeft', codes)}</p>;
}
