'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitRevokeInvitation } from '@/lib/members/actions';

/** Takes back an invitation nobody has used. */
export function RevokeInvitationForm(hidden: { campaignId: string; invitationId: string }) {
  const t = useTranslations('members');
  return (
    <AnsweredForm
      action={submitRevokeInvitation}
      submit={t('revoke')}
      tone="quiet"
      lay="inline"
      hidden={hidden}
    />
  );
}
