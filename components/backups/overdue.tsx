import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type OverdueProps = {
  lastGood: Date | null;
  /** Where it is seen to; on that page itself, nowhere. */
  href?: Route;
};

/** That the last good backup is older than a week, or that there never was one. */
export function Overdue({ lastGood, href }: OverdueProps) {
  const t = useTranslations('backups');
  return (
    <Notice
      tone="danger"
      title={t(lastGood ? 'overdueTitle' : 'neverTitle')}
      actions={href && <LinkButton href={href}>{t('toBackups')}</LinkButton>}
    >
      {lastGood ? t('overdue', { at: lastGood }) : t('never')}
    </Notice>
  );
}
