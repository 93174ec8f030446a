import { useTranslations } from 'next-intl';
import { Section } from '@/components/home/section';
import { isSmallGroup } from '@/lib/report/observer';

/** What an observer is told of the largest loss: a number, and only where it is no small group. */
export function LossFigure({ holds }: { holds: number }) {
  const t = useTranslations('home');
  if (isSmallGroup(holds)) return null;
  return (
    <Section title={t('lossesTitle')}>
      <p>{holds === 0 ? t('lossesNone') : t('lossFigure', { holds })}</p>
    </Section>
  );
}
