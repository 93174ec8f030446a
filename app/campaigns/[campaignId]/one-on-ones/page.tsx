import { Plus } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { shownTalk } from '@/app/campaigns/[campaignId]/one-on-ones/shown-talk';
import { WovenMark } from '@/components/brand/wordmark';
import { SavedNotice } from '@/components/one-on-ones/saved-notice';
import { TalkActions } from '@/components/one-on-ones/talk-actions';
import { TalkCard } from '@/components/one-on-ones/talk-card';
import { WhoseTabs } from '@/components/one-on-ones/whose-tabs';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat } from '@/lib/access/seat';
import { submitRestoration, submitWithdrawal } from '@/lib/one-on-ones/actions';
import { listOneOnOnes } from '@/lib/one-on-ones/queries';
import { WordsHidden } from '@/components/shown/words-hidden';
import { findRoster } from '@/lib/workers/roster';

type Props = PageProps<'/campaigns/[campaignId]/one-on-ones'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('oneOnOnes'))('title') };
}

export default async function OneOnOnesPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const asked = await searchParams;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const t = await getTranslations('oneOnOnes');
  const { byId } = await findRoster(seat);
  const mine = asked['whose'] !== 'all';
  const { talks, total, pages, page } = await listOneOnOnes(seat, { mine, page: Number(asked['page']) || 1 });
  await noteReading(
    seat,
    'one-on-ones.read',
    talks.map(({ workerId }) => workerId),
  );
  const here = `/campaigns/${campaignId}/one-on-ones`;
  const hrefOf = (to: number) => `${here}?whose=${mine ? 'mine' : 'all'}&page=${String(to)}` as Route;
  const nameOf = (id: string) => byId.get(id)?.name ?? t('goneCoworker');
  const log = (
    <LinkButton href={`${here}/new` as Route} tone="main" icon={<Plus aria-hidden size={20} />}>
      {t('log')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('listLead')} action={total > 0 && log} />
      <SavedNotice asked={asked} here={here} restore={submitRestoration.bind(null, campaignId)} />
      <WhoseTabs here={here} mine={mine} count={total} />
      {talks.length === 0 && (
        <EmptyState
          picture={<WovenMark className="size-12" />}
          title={mine ? t('emptyMineTitle') : t('emptyTitle')}
          action={log}
        >
          <p>{t('empty')}</p>
        </EmptyState>
      )}
      <WordsHidden shown={seat.shown} />
      <div className="max-w-3xl">
        {talks.map((talk) => (
          <TalkCard
            key={talk.id}
            campaignId={campaignId}
            talk={shownTalk(talk, nameOf)}
            actions={
              talk.mine && (
                <TalkActions
                  here={here}
                  oneOnOneId={talk.id}
                  withdraw={submitWithdrawal.bind(null, campaignId)}
                />
              )
            }
          />
        ))}
        <Pager page={page} pages={pages} hrefOf={hrefOf} />
      </div>
    </>
  );
}
