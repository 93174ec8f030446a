import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

/** What was just done to an introduction, with the way back. */
export function JustDone(props: { done: 'taken' | 'dropped' | 'refused'; id: string; submit: Submit }) {
  const t = useTranslations('introductions');
  const { done, id, submit } = props;
  const fields = done === 'dropped' ? { introductionId: id, again: 'yes' } : { introductionId: id };
  return (
    <div className="mb-6">
      <Notice
        role="status"
        tone="done"
        title={t(done)}
        actions={
          <DeedForm submit={submit} fields={fields}>
            {t('undo')}
          </DeedForm>
        }
      />
    </div>
  );
}
