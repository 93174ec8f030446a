import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientText } from '@/components/i18n/client-text';
import { PairForm } from '@/components/ties/pair-form';
import { RatedNotice } from '@/components/ties/rated-notice';
import { RatingForm } from '@/components/ties/rating-form';
import { RatingHistory } from '@/components/ties/rating-history';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import {
  submitPair,
  submitRating,
  submitRatingRestoration,
  submitRatingWithdrawal,
} from '@/lib/ties/actions';
import { listRatingsBetween } from '@/lib/ties/queries';
import { findRoster } from '@/lib/workers/roster';
import type { RosterWorker } from '@/lib/workers/roster-worker';

type Props = PageProps<'/campaigns/[campaignId]/ties/new'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ties'))('title') };
}

export default async function RateTiePage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const asked = await searchParams;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'tie.rate')) notFound();
  const t = await getTranslations('ties');
  const { byId } = await findRoster(seat);
  const named = (id: unknown) => {
    const worker = byId.get(String(id));
    return worker?.known ? worker : null;
  };
  const first = named(asked['first']);
  const second = named(asked['second']);
  return (
    <ClientText namespaces={['ties', 'trust', 'voice']}>
      <PageHeader title={t('title')} lead={first && second ? undefined : t('lead')} />
      {first && second && first !== second ? (
        <Rating seat={seat} first={first} second={second} asked={asked} />
      ) : (
        <PairForm
          campaignId={campaignId}
          submit={submitPair.bind(null, campaignId)}
          first={first ?? second}
        />
      )}
    </ClientText>
  );
}

type RatingProps = {
  seat: Seat;
  first: RosterWorker;
  second: RosterWorker;
  asked: Awaited<Props['searchParams']>;
};

async function Rating({ seat, first, second, asked }: RatingProps) {
  const { campaignId } = seat;
  const t = await getTranslations('ties');
  const ratings = await listRatingsBetween(seat, first.id, second.id);
  const pair = { first: first.id, second: second.id };
  const nameOf = (id: string) => (id === first.id ? first.name : second.name);
  return (
    <>
      <RatedNotice
        saved={asked['saved'] !== undefined}
        withdrawn={typeof asked['withdrawn'] === 'string' ? asked['withdrawn'] : null}
        pair={pair}
        restore={submitRatingRestoration.bind(null, campaignId)}
      />
      <p className="mb-6 text-lg font-semibold">{t('between', { first: first.name, second: second.name })}</p>
      <RatingForm
        submit={submitRating.bind(null, campaignId)}
        first={{ id: first.id, name: first.name }}
        second={{ id: second.id, name: second.name }}
        today={today()}
      />
      <RatingHistory
        pair={pair}
        withdraw={submitRatingWithdrawal.bind(null, campaignId)}
        ratings={ratings.map(({ told, mine, oneOnOneId, ...rating }) => ({
          ...rating,
          teller: told === null ? null : nameOf(told),
          mayWithdraw: mine && oneOnOneId === null,
        }))}
      />
    </>
  );
}
