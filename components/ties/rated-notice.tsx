import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

type RatedNoticeProps = {
  saved: boolean;
  withdrawn: string | null;
  pair: { readonly first: string; readonly second: string };
  restore: Submit;
};

/** What was just done to a rating, with the way back where there is one. */
export function RatedNotice({ saved, withdrawn, pair, restore }: RatedNoticeProps) {
  const t = useTranslations('ties');
  if (withdrawn !== null) {
    return (
      <div className="mb-6">
        <Notice
          role="status"
          tone="care"
          title={t('withdrawn')}
          actions={
            <DeedForm submit={restore} fields={{ ...pair, ratingId: withdrawn }}>
              {t('undo')}
            </DeedForm>
          }
        />
      </div>
    );
  }
  return saved ? (
    <div className="mb-6">
      <Notice role="status" tone="done" title={t('savedTitle')}>
        {t('saved')}
      </Notice>
    </div>
  ) : null;
}
