import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { DoublesList } from '@/components/workers/doubles-list';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat } from '@/lib/access/seat';
import { doublesAmong } from '@/lib/workers/alike';
import { findRoster } from '@/lib/workers/roster';

type Props = PageProps<'/campaigns/[campaignId]/workers/twice'>;

/** More pairs than these are work for another day: the surest come first. */
const SHOWN = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workers'))('twice.title') };
}

/** Who is perhaps recorded twice, for leads. No Suspense: what comes later would never show without JavaScript. */
export default async function TwicePage({ params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'worker.merge')) notFound();
  const t = await getTranslations('workers');
  const here = `/campaigns/${campaignId}/workers`;
  const { workers, byId } = await findRoster(seat);
  const doubles = seat.shown === 'names' ? doublesAmong(workers) : [];
  const pairs = doubles.slice(0, SHOWN).flatMap(({ first, second, because }) => {
    const [one, other] = [byId.get(first), byId.get(second)];
    return one && other ? [{ one, other, because }] : [];
  });
  await noteReading(
    seat,
    'workers.read',
    pairs.flatMap(({ one, other }) => [one.id, other.id]),
  );
  return (
    <>
      <PageHeader
        kicker={t('title')}
        title={t('twice.title')}
        lead={t('twice.lead', { n: doubles.length })}
        aside={<LinkButton href={here as Route}>{t('back')}</LinkButton>}
      />
      {seat.shown !== 'names' && <NamesFirst seat={seat} />}
      {seat.shown === 'names' && pairs.length === 0 && (
        <EmptyState title={t('twice.noneTitle')}>
          <p>{t('twice.none')}</p>
        </EmptyState>
      )}
      <DoublesList pairs={pairs} here={here} />
    </>
  );
}
