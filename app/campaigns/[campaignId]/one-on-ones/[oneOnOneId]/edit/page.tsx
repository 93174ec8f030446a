import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { talkFormProps } from '@/app/campaigns/[campaignId]/one-on-ones/talk-form-props';
import { BothVersions } from '@/components/forms/both-versions';
import { LinkSelf } from '@/components/one-on-ones/link-self';
import { TalkForm, type TalkFormProps } from '@/components/one-on-ones/talk-form';
import { PageHeader } from '@/components/ui/page-header';
import { findDeviceKey } from '@/lib/access/device';
import { requireSeat } from '@/lib/access/seat';
import { textOf, type Entered } from '@/lib/forms/answer';
import type { LastHand } from '@/lib/forms/overtaken';
import type { Problems } from '@/lib/one-on-ones/talk-form';
import { enteredFromTalk } from '@/lib/one-on-ones/entered';
import { findOwnOneOnOne, lastHandOn } from '@/lib/one-on-ones/queries';
import { isTalkField, talkClashes } from '@/lib/one-on-ones/talk-clashes';
import { findDraft } from '@/lib/talk-drafts/queries';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { findRoster } from '@/lib/workers/roster';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oneOnOnes');
  // A form sent without JavaScript names where it comes from only under this policy, and we refuse it otherwise.
  return { title: t('editTitle') };
}

export default async function EditOneOnOnePage({
  params,
  searchParams,
}: PageProps<'/campaigns/[campaignId]/one-on-ones/[oneOnOneId]/edit'>) {
  const { campaignId, oneOnOneId } = await params;
  const { draft, turn } = await searchParams;
  const seat = await requireSeat(campaignId);
  const talk = UUID.test(oneOnOneId) ? await findOwnOneOnOne(seat, oneOnOneId) : null;
  if (!talk || talk.withdrawn) notFound();
  const t = await getTranslations('oneOnOnes');
  // Saving a form that shows no notes would take them away.
  if (seat.shown !== 'names') return <NamesFirst seat={seat} />;
  const { byId } = await findRoster(seat);
  const nameOf = (id: string) => byId.get(id)?.name ?? t('goneCoworker');
  const kept = typeof draft === 'string' ? await findDraft(seat, draft, await findDeviceKey()) : null;
  const saved = { key: randomUUID(), ...enteredFromTalk(talk, seat.workerId, nameOf) };
  const { entered, problems }: { entered: Entered; problems: Problems } = kept ?? {
    entered: saved,
    problems: {},
  };
  const form = await talkFormProps(seat, { entered, problems, turn: typeof turn === 'string' ? turn : '' });
  return (
    <>
      <PageHeader title={t('editTitle')} />
      {isOvertaken(problems) && (
        <TwoVersions
          saved={saved}
          typed={entered}
          hand={await lastHandOn(seat, oneOnOneId)}
          organizers={form.organizers}
          here={`/campaigns/${campaignId}/one-on-ones/${oneOnOneId}/edit`}
        />
      )}
      <TalkForm
        {...form}
        linkSelf={seat.workerId === null ? <LinkSelf campaignId={campaignId} /> : null}
        editing={{ id: talk.id, version: versionOf(entered, problems, talk.version) }}
      />
    </>
  );
}

/** What the form is sent on: once both versions were shown, the one that stands. */
function versionOf(entered: Entered, problems: Problems, standing: string): string {
  return (isOvertaken(problems) ? '' : textOf(entered, 'version')) || standing;
}

function isOvertaken(problems: Problems): boolean {
  return (problems[''] ?? []).some(({ key }) => key === 'oneOnOnes.changedMeanwhile');
}

type TwoVersionsProps = {
  saved: Entered;
  typed: Entered;
  hand: LastHand;
  organizers: TalkFormProps['organizers'];
  here: string;
};

/** What stands beside what was typed: its author's, from another window, or of whoever moved its follow-up. */
function TwoVersions({ saved, typed, hand, organizers, here }: TwoVersionsProps) {
  const t = useTranslations('oneOnOnes');
  const handleOf = (id: string) => organizers.find(({ seatId }) => seatId === id)?.label ?? '';
  return (
    <div className="mb-8 max-w-3xl">
      <BothVersions
        overtaken={{ hand, clashes: talkClashes(saved, typed), was: '' }}
        here={here}
        label={(field) => (isTalkField(field) ? t(field) : field)}
        words={(field, text) => (field === 'followUpBy' ? handleOf(text) : text)}
      />
    </div>
  );
}
