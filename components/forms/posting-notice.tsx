'use client';

import { useTranslations } from 'next-intl';
import { SendingNotice } from '@/components/forms/sending-notice';
import type { Posting } from '@/components/forms/use-posting';
import { Notice } from '@/components/ui/notice';

/** Says of a form that did not get through what is happening to it, or that its sender was signed out. */
export function PostingNotice({ tries, isOut }: Pick<Posting, 'tries' | 'isOut'>) {
  const t = useTranslations('away');
  if (!isOut) return <SendingNotice tries={tries} />;
  return (
    <Notice role="alert" tone="danger" title={t('outTitle')}>
      <p>{t('out')}</p>
      <a href="/sign-in" target="_blank" className="inline-flex min-h-11 items-center underline">
        {t('signIn')}
      </a>
    </Notice>
  );
}
