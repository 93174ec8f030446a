import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LinkSelf } from '@/components/one-on-ones/link-self';
import { TalkForm } from '@/components/one-on-ones/talk-form';
import { PageHeader } from '@/components/ui/page-header';
import { findDeviceKey } from '@/lib/access/device';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import type { Entered } from '@/lib/forms/answer';
import { personEntered } from '@/lib/one-on-ones/entered';
import { findDraft } from '@/lib/talk-drafts/queries';
import type { Problems } from '@/lib/one-on-ones/talk-form';
import { findRoster } from '@/lib/workers/roster';
import { talkFormProps } from '@/app/campaigns/[campaignId]/one-on-ones/talk-form-props';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oneOnOnes');
  // A form sent without JavaScript names where it comes from only under this policy, and we refuse it otherwise.
  return { title: t('logTitle') };
}

/** No Suspense here: a part of the page that comes later would never show without JavaScript. */
export default async function NewOneOnOnePage({
  params,
  searchParams,
}: PageProps<'/campaigns/[campaignId]/one-on-ones/new'>) {
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'one-on-one.log')) notFound();
  const { draft, with: withId, turn } = await searchParams;
  const t = await getTranslations('oneOnOnes');
  const form = await talkFormProps(seat, {
    ...(await enteredSoFar(seat, oneOf(draft), oneOf(withId))),
    turn: oneOf(turn) ?? '',
  });
  const linkSelf = seat.workerId === null ? <LinkSelf campaignId={seat.campaignId} /> : null;
  return (
    <>
      <PageHeader title={t('logTitle')} lead={t('logLead')} />
      <TalkForm {...form} linkSelf={linkSelf} />
    </>
  );
}

async function enteredSoFar(
  seat: Seat,
  draft: string | undefined,
  withId: string | undefined,
): Promise<{ entered: Entered; problems: Problems }> {
  const kept = draft === undefined ? null : await findDraft(seat, draft, await findDeviceKey());
  if (kept) return kept;
  const coworker = withId === undefined ? undefined : (await findRoster(seat)).byId.get(withId);
  const chosen = coworker?.known ? personEntered('with', coworker.id, coworker.name) : {};
  return { entered: { key: randomUUID(), ...chosen }, problems: {} };
}

function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
