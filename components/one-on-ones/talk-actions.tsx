import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

type TalkActionsProps = { here: string; oneOnOneId: string; withdraw: Submit };

/** What one can do with one's own one-on-one. Taking it back asks first, and can be undone after. */
export function TalkActions({ here, oneOnOneId, withdraw }: TalkActionsProps) {
  const t = useTranslations('oneOnOnes');
  return (
    <div className="flex flex-wrap items-start gap-2">
      <LinkButton href={`${here}/${oneOnOneId}/edit` as Route} tone="quiet" className="-ms-2">
        {t('edit')}
      </LinkButton>
      <details className="group">
        <summary className="decoration-rule inline-flex min-h-11 items-center px-2 font-semibold underline underline-offset-4">
          {t('withdraw')}
        </summary>
        <div className="grid gap-3 pt-2 pb-1">
          <p>{t('withdrawSure')}</p>
          <DeedForm submit={withdraw} fields={{ oneOnOneId }} tone="loss">
            {t('withdrawYes')}
          </DeedForm>
        </div>
      </details>
    </div>
  );
}
