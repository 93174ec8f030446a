import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type NamesNeededProps = { shared: boolean; submit: (form: FormData) => Promise<void> };

/** Stands where somebody's words would be written, while this device does not show names. */
export function NamesNeeded({ shared, submit }: NamesNeededProps) {
  const t = useTranslations('shown');
  return (
    <form action={submit} className="max-w-160">
      <Notice
        tone="care"
        title={t('neededTitle')}
        actions={
          <Button name={shared ? 'screen' : 'shown'} value={shared ? 'own' : 'names'}>
            {t(shared ? 'sharedOff' : 'neededShow')}
          </Button>
        }
      >
        <p>{t('needed')}</p>
      </Notice>
    </form>
  );
}
