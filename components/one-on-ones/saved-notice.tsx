import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

type SavedNoticeProps = {
  asked: Readonly<Record<string, string | readonly string[] | undefined>>;
  here: string;
  restore: Submit;
};

/** What was just done to a one-on-one, and the next step or the way back. */
export function SavedNotice({ asked, here, restore }: SavedNoticeProps) {
  const t = useTranslations('oneOnOnes');
  const { saved, again, withdrawn } = asked;
  if (typeof withdrawn === 'string') {
    return (
      <div className="mb-6">
        <Notice
          role="status"
          tone="care"
          title={t('withdrawnTitle')}
          actions={
            <DeedForm submit={restore} fields={{ oneOnOneId: withdrawn }}>
              {t('undo')}
            </DeedForm>
          }
        >
          {t('withdrawn')}
        </Notice>
      </div>
    );
  }
  if (saved === undefined) return null;
  return (
    <div className="mb-6">
      <Notice
        role="status"
        tone="done"
        title={t('savedTitle')}
        actions={<LinkButton href={`${here}/new` as Route}>{t('savedNext')}</LinkButton>}
      >
        {again === undefined ? t('saved') : t('savedAgain')}
      </Notice>
    </div>
  );
}
