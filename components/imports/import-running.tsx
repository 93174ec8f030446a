import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { KeepAsking } from '@/components/ui/keep-asking';

type Props = {
  readonly here: string;
  /** How far the bringing in is, in percent. */
  readonly progress: number;
  /** Its place in the line, from 1; null where it has begun. */
  readonly place: number | null;
};

/** How far the bringing in is; asks again by itself, or by the link where there is no script. */
export function ImportRunning({ here, progress, place }: Props) {
  const t = useTranslations('import.running');
  return (
    <div className="grid max-w-xl gap-6">
      {place === null ? (
        <Progress label={t('label')} value={progress} max={100} />
      ) : (
        <p role="status">{t('waiting', { place })}</p>
      )}
      <KeepAsking />
      <noscript>
        <LinkButton href={here as Route}>{t('again')}</LinkButton>
      </noscript>
    </div>
  );
}
