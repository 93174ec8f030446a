'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AlikeShown } from '@/lib/workers/worker-answer';

/** Says, before anything is saved, who may be the same person; the button goes past it. */
export function AlikeNotice({ campaignId, alike }: { campaignId: string; alike: readonly AlikeShown[] }) {
  const t = useTranslations('worker.alike');
  return (
    <Notice
      tone="care"
      role="alert"
      title={t('title', { n: alike.length })}
      actions={
        <Button type="submit" name="asNew" value="yes">
          {t('asNew')}
        </Button>
      }
    >
      <p>{t('ask')}</p>
      <ul className="mt-2">
        {alike.map(({ id, name, department, shift, because }) => (
          <li
            key={id}
            className="border-hairline flex flex-wrap items-center justify-between gap-3 border-t py-2"
          >
            <span className="grid">
              <bdi className="font-semibold">{name}</bdi>
              <span className="text-soft text-sm">
                {[department, shift, t(`because.${because}`)].filter((word) => word !== null).join(' · ')}
              </span>
            </span>
            <LinkButton href={`/campaigns/${campaignId}/workers/${id}` as Route}>{t('itIs')}</LinkButton>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
