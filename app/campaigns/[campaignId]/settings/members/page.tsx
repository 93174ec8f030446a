import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { InviteForm } from '@/components/members/invite-form';
import { MemberRow, type BegunDeed } from '@/components/members/member-row';
import { RevokeInvitationForm } from '@/components/members/revoke-invitation-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';
import { listInvitations, listMembers, type Member } from '@/lib/members/queries';

type Props = PageProps<'/campaigns/[campaignId]/settings/members'>;

const DONE = ['revoked', 'role', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const t = await getTranslations('members');
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'members.see')) notFound();
  const [param, ...interrupted] = await Promise.all(
    ['done', 'invite', 'change', 'role', 'remove', 'successor'].map((name) =>
      searchParam(searchParams, name),
    ),
  );
  const [invite, change, role, remove, successor] = interrupted;
  const done = DONE.find((word) => word === param);
  return (
    <ClientText namespaces={['members', 'role']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={seat.campaignId} here="members" />
      <div className="grid max-w-3xl gap-12">
        {done && (
          <Notice tone="done" role="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        <Members seat={seat} begun={{ change, role, remove, successor }} />
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('inviteTitle')}</h2>
          <p>{t('inviteLead')}</p>
          <InviteForm campaignId={seat.campaignId} begun={invite} />
        </section>
        <Invitations seat={seat} />
      </div>
    </ClientText>
  );
}

async function Members({ seat, begun }: { seat: Seat; begun: BegunDeed }) {
  const t = await getTranslations('members');
  const members = await listMembers(seat);
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('membersTitle', { count: members.length })}</h2>
      <ul className="border-hairline border-t">
        {members.map((member) => (
          <MemberRow
            key={member.seatId}
            campaignId={seat.campaignId}
            member={member}
            begun={begun}
            others={takersFor(member, members)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Who could take over from a member: whoever asks comes first, observers see nobody. */
function takersFor(member: Member, members: readonly Member[]) {
  return members
    .filter(({ seatId, role }) => seatId !== member.seatId && role !== 'observer')
    .sort((one, other) => Number(other.isMe) - Number(one.isMe))
    .map(({ seatId, handle }) => ({ seatId, handle }));
}

async function Invitations({ seat }: { seat: Seat }) {
  const t = await getTranslations('members');
  const invitations = await listInvitations(seat);
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('openTitle')}</h2>
      {invitations.length === 0 && <p className="text-soft">{t('openNone')}</p>}
      <ul className="grid">
        {invitations.map(({ invitationId, role, expiresAt }) => (
          <li
            key={invitationId}
            className="border-hairline flex flex-wrap items-center justify-between gap-3 border-t py-3"
          >
            <p>
              <span className="font-semibold">{t('openRole', { role })}</span>{' '}
              <span className="text-soft">{t('openUntil', { until: expiresAt })}</span>
            </p>
            <RevokeInvitationForm campaignId={seat.campaignId} invitationId={invitationId} />
          </li>
        ))}
      </ul>
    </section>
  );
}
