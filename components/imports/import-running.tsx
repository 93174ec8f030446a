import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { KeepAsking } from './keep-asking';

/** How far the bringing in is; asks again by itself, or by the link where there is no script. */
export function ImportRunning({ here, progress }: { here: string; progress: number }) {
  const t = useTranslations('import.running');
  return (
    <div className="grid max-w-xl gap-6">
      <Progress label={t('label')} value={progress} max={100} />
      <KeepAsking />
      <noscript>
        <LinkButton href={here as Route}>{t('again')}</LinkButton>
      </noscript>
    </div>
  );
}
