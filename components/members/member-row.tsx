'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { Select } from '@/components/ui/inputs';
import { submitChangeRole, submitRemoveMember } from '@/lib/members/actions';

const ROLES = ['lead', 'organizer', 'observer'] as const;

/** What somebody was about to do when they were asked for their passphrase: whose role to change, and to what; or whom to remove, and who takes over. */
export type BegunDeed = {
  readonly change: string | undefined;
  readonly role: string | undefined;
  readonly remove: string | undefined;
  readonly successor: string | undefined;
};

type MemberRowProps = {
  campaignId: string;
  begun: BegunDeed;
  /** Who could take over from them. */
  others: readonly { readonly seatId: string; readonly handle: string }[];
  member: {
    readonly seatId: string;
    readonly handle: string;
    readonly role: (typeof ROLES)[number];
    readonly since: Date;
    readonly isMe: boolean;
  };
};

/** One organizer: who they are here, and what a lead can do about it. */
export function MemberRow({ campaignId, member, begun, others }: MemberRowProps) {
  const t = useTranslations('members');
  const role = useTranslations('role');
  const { handle, isMe } = member;
  return (
    <li className="border-hairline grid gap-2 border-b py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-base font-semibold">{handle}</span>
        {isMe && <Chip>{t('me')}</Chip>}
        <span className="text-soft">{role(member.role)}</span>
        <span className="text-soft text-sm">{t('since', { since: member.since })}</span>
      </div>
      <div className="grid gap-x-8 sm:grid-cols-2">
        <Disclosure summary={t('changeRole')} open={begun.change === member.seatId}>
          <RoleForm campaignId={campaignId} member={member} begun={begun} />
        </Disclosure>
        <Disclosure summary={isMe ? t('leave') : t('remove')} open={begun.remove === member.seatId}>
          <div className="grid gap-3">
            <p className="font-semibold">{isMe ? t('leaveTitle') : t('removeTitle', { handle })}</p>
            <p>{t('removeWords', { handle })}</p>
            <RemoveForm campaignId={campaignId} member={member} begun={begun} others={others} />
          </div>
        </Disclosure>
      </div>
    </li>
  );
}

function RemoveForm({ campaignId, member, begun, others }: MemberRowProps) {
  const t = useTranslations('members');
  const { handle, isMe, seatId } = member;
  return (
    <AnsweredForm
      action={submitRemoveMember}
      submit={isMe ? t('leave') : t('removeIt', { handle })}
      tone="loss"
      lay="inline"
      hidden={{ campaignId, seatId }}
    >
      {(answer) =>
        others.length > 0 && (
          <Select
            name="successorId"
            id={`successor-${seatId}`}
            label={t('successor', { handle })}
            hint={t('successorHint')}
            problems={answer.problems('successorId')}
            defaultValue={answer.value('successorId', begun.successor ?? others[0]?.seatId ?? '')}
            empty={t('nobodyYet')}
            options={others.map((other) => ({ value: other.seatId, label: other.handle }))}
          />
        )
      }
    </AnsweredForm>
  );
}

function RoleForm({ campaignId, member, begun }: Omit<MemberRowProps, 'others'>) {
  const t = useTranslations('members');
  const role = useTranslations('role');
  const wanted = begun.change === member.seatId && ROLES.find((value) => value === begun.role);
  return (
    <AnsweredForm
      action={submitChangeRole}
      submit={t('keepRole')}
      tone="plain"
      lay="inline"
      hidden={{ campaignId, seatId: member.seatId }}
      versions={{
        was: { role: member.role },
        label: () => t('roleOf', { handle: member.handle }),
        words: (_, value) => role(ROLES.find((one) => one === value) ?? 'observer'),
      }}
    >
      {(answer) => (
        <Select
          name="role"
          id={`role-${member.seatId}`}
          label={t('roleOf', { handle: member.handle })}
          problems={answer.problems('role')}
          defaultValue={answer.value('role', wanted || member.role)}
          options={ROLES.map((value) => ({ value, label: role(value) }))}
        />
      )}
    </AnsweredForm>
  );
}
