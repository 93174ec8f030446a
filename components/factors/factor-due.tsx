import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

const DAY = 24 * 60 * 60 * 1000;

/** Tells a lead in their first week how many days are left to set up a second factor. */
export function FactorDue({ due, now }: { due: Date; now: Date }) {
  const t = useTranslations('secondFactor');
  const days = Math.max(0, Math.ceil((due.getTime() - now.getTime()) / DAY));
  return (
    <div className="mb-8">
      <Notice
        tone="care"
        title={t('homeDueTitle', { days })}
        actions={<LinkButton href="/account/second-factor">{t('setUp')}</LinkButton>}
      >
        {t('homeDue')}
      </Notice>
    </div>
  );
}
