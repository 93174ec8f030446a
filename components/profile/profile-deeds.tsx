import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

type ProfileDeedsProps = {
  campaignId: string;
  workerId: string;
  isReader: boolean;
  mayLink: boolean;
  mayMerge: boolean;
  linkSelf: Submit;
  /** Null for those who may not delete. */
  remove: Submit | null;
};

/** What is done seldom: saying that this is oneself, merging, deleting. */
export function ProfileDeeds(props: ProfileDeedsProps) {
  const { campaignId, workerId, isReader, mayLink, mayMerge, linkSelf, remove } = props;
  const t = useTranslations('worker');
  return (
    <div className="grid gap-6 print:hidden">
      {mayLink && (
        <section className="border-hairline grid gap-2 border-t pt-5">
          <h2 className="text-lg font-bold">{t('self.title')}</h2>
          <p>{isReader ? t('self.is') : t('self.why')}</p>
          <DeedForm submit={linkSelf} fields={{ workerId, link: isReader ? 'no' : 'yes' }}>
            {t(isReader ? 'self.unlink' : 'self.link')}
          </DeedForm>
        </section>
      )}
      {mayMerge && (
        <LinkButton
          className="justify-self-start"
          href={`/campaigns/${campaignId}/workers/${workerId}/merge` as Route}
        >
          {t('merge')}
        </LinkButton>
      )}
      {remove && (
        <Disclosure summary={t('delete.title')}>
          <div className="grid gap-3">
            <p>{t('delete.why')}</p>
            <p className="font-semibold">{t('delete.sure')}</p>
            <DeedForm submit={remove} fields={{ workerId }} tone="loss">
              {t('delete.confirm')}
            </DeedForm>
          </div>
        </Disclosure>
      )}
    </div>
  );
}
