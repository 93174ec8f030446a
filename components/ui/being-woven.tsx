import { useTranslations } from 'next-intl';
import { KeepAsking } from './keep-asking';
import { Notice } from './notice';

/** A little longer than it takes, so that it is there when it is asked for. In milliseconds. */
const AND_A_BIT = 300;

/**
 * Says that the web on this page is a few seconds older than what its reader rated last, and shows it when it is not. Where
 * everything is woven in (`wovenIn` of the seat is null) it says nothing.
 */
export function BeingWoven({ wovenIn }: { wovenIn: number | null }) {
  const t = useTranslations('ui');
  if (wovenIn === null) return null;
  return (
    <div className="mb-6">
      <Notice role="status" title={t('beingWovenTitle')}>
        {t('beingWoven')}
      </Notice>
      <KeepAsking every={wovenIn + AND_A_BIT} />
    </div>
  );
}
