import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type FirstStepsProps = { campaignId: string; mayImport: boolean; mayAdd: boolean; mayChoose: boolean };

/** A campaign nobody is in yet: what this page will be, and the three steps to it. */
export function FirstSteps({ campaignId, mayImport, mayAdd, mayChoose }: FirstStepsProps) {
  const t = useTranslations('home');
  const to = (place: string) => `/campaigns/${campaignId}/${place}` as Route;
  return (
    <EmptyState title={t('emptyTitle')}>
      <p>{t('emptyLead')}</p>
      <ol className="text-ink mt-4 grid list-decimal gap-6 ps-6">
        <li>
          <p className="font-semibold">{t('stepPeople')}</p>
          <p className="text-soft">{t('stepPeopleHow')}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {mayImport && (
              <LinkButton href={to('import')} tone="main">
                {t('bringIn')}
              </LinkButton>
            )}
            {mayAdd && <LinkButton href={to('workers/new')}>{t('addOne')}</LinkButton>}
          </p>
        </li>
        <li>
          <p className="font-semibold">{t('stepTalk')}</p>
          <p className="text-soft">{t('stepTalkHow')}</p>
          {mayAdd && (
            <p className="mt-2">
              <LinkButton href={to('one-on-ones/new')}>{t('log')}</LinkButton>
            </p>
          )}
        </li>
        <li>
          <p className="font-semibold">{t('stepCommittee')}</p>
          <p className="text-soft">{t('stepCommitteeHow')}</p>
          {mayChoose && (
            <p className="mt-2">
              <LinkButton href={to('committee')}>{t('chooseCommittee')}</LinkButton>
            </p>
          )}
        </li>
      </ol>
    </EmptyState>
  );
}
