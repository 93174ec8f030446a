'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { KeepAsking } from '@/components/ui/keep-asking';
import { LinkButton } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { submitBackupNow } from '@/lib/backups/actions';

type BackupNowProps = {
  campaignId: string;
  underWay: { readonly rows: number; readonly of: number | null } | null;
};

/** Having a backup made now; while one is made, how far it is. */
export function BackupNow({ campaignId, underWay }: BackupNowProps) {
  const t = useTranslations('backups');
  if (!underWay) {
    return (
      <div className="grid gap-3">
        <p>{t('nowWords')}</p>
        <AnsweredForm action={submitBackupNow} submit={t('now')} lay="inline" hidden={{ campaignId }} />
      </div>
    );
  }
  const { rows, of } = underWay;
  return (
    <div className="grid max-w-xl gap-4">
      <Progress
        label={rows > 0 ? t('making', { rows }) : t('waiting')}
        value={of === null ? undefined : Math.min(rows, of)}
        max={of ?? 1}
      />
      <KeepAsking />
      <noscript>
        <LinkButton href={`/campaigns/${campaignId}/settings/backups` as Route}>{t('again')}</LinkButton>
      </noscript>
    </div>
  );
}
