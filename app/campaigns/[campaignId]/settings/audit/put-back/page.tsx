import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PutBackForm } from '@/components/audit/put-back-form';
import { LeftList, PutBackList } from '@/components/audit/put-back-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { submitPutBack } from '@/lib/audit/actions';
import { searchParam } from '@/lib/forms/search-params';
import { isUuid } from '@/lib/forms/uuid';
import { findPutBack, type PutBackPreview } from '@/lib/put-back/queries';

type Props = PageProps<'/campaigns/[campaignId]/settings/audit/put-back'>;

const MOST = 2_147_483_647;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.putBack'))('pageTitle') };
}

/** What putting back somebody's work would do, before it is done. No Suspense: it must show without JavaScript. */
export default async function PutBackPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'history.put-back')) notFound();
  const userId = await searchParam(searchParams, 'who');
  const since = Number(await searchParam(searchParams, 'since'));
  const page = Math.trunc(Number(await searchParam(searchParams, 'page'))) || 1;
  if (!isUuid(userId) || !Number.isInteger(since) || since < 1 || since > MOST) notFound();
  const preview = await findPutBack(seat, { userId, since, page: Math.max(1, page) });
  if (!preview) notFound();
  const here = `/campaigns/${campaignId}/settings/audit`;
  return (
    <>
      <Head preview={preview} here={here} />
      <div className="grid max-w-3xl gap-10">
        {preview.will === 0 ? (
          <NothingToDo who={preview.who} />
        ) : (
          <WillBe campaignId={campaignId} preview={preview} userId={userId} since={since} />
        )}
        <Stays campaignId={campaignId} preview={preview} />
      </div>
    </>
  );
}

function Head({ preview: { who, at }, here }: { preview: PutBackPreview; here: string }) {
  const t = useTranslations('audit.putBack');
  const format = useFormatter();
  return (
    <PageHeader
      kicker={t('kicker')}
      title={t('title', { who })}
      lead={t('lead', { at: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) })}
      aside={<LinkButton href={here as Route}>{t('back')}</LinkButton>}
    />
  );
}

function NothingToDo({ who }: { who: string }) {
  const t = useTranslations('audit.putBack');
  return (
    <EmptyState title={t('nothingTitle')}>
      <p>{t('nothing', { who })}</p>
    </EmptyState>
  );
}

type WillBeProps = { campaignId: string; preview: PutBackPreview; userId: string; since: number };

function WillBe({ campaignId, preview, userId, since }: WillBeProps) {
  const t = useTranslations('audit.putBack');
  const { will, deeds, names, page, pages, seen } = preview;
  const here = `/campaigns/${campaignId}/settings/audit/put-back?who=${userId}&since=${String(since)}`;
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('will', { n: will })}</h2>
      <PutBackList campaignId={campaignId} deeds={deeds} names={names} />
      <Pager page={page} pages={pages} hrefOf={(to) => `${here}&page=${String(to)}` as Route} />
      <p className="text-soft">{t('how')}</p>
      <PutBackForm
        action={submitPutBack.bind(null, campaignId)}
        who={userId}
        since={since}
        seen={seen}
        submit={t('confirm', { n: will })}
      />
    </section>
  );
}

function Stays({ campaignId, preview }: { campaignId: string; preview: PutBackPreview }) {
  const t = useTranslations('audit.putBack');
  const { who, stay, left, notHere } = preview;
  return (
    <>
      {stay > 0 && (
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('left', { n: stay })}</h2>
          <p className="text-soft">{t('leftWords')}</p>
          <LeftList campaignId={campaignId} left={left} />
        </section>
      )}
      {notHere > 0 && <Notice tone="care">{t('notHere', { who, n: notHere })}</Notice>}
    </>
  );
}
