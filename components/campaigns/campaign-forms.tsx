'use client';

import { useTranslations } from 'next-intl';
import { CampaignFields } from '@/components/campaigns/campaign-fields';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitNewCampaign, submitRemoveExample } from '@/lib/campaigns/actions';

/** A further campaign for somebody who leads one. */
export function NewCampaignForm() {
  const t = useTranslations('campaigns');
  return (
    <AnsweredForm action={submitNewCampaign} submit={t('start')}>
      {(answer) => <CampaignFields answer={answer} />}
    </AnsweredForm>
  );
}

/** Takes the made-up campaign away. */
export function RemoveExampleForm({ campaignId }: { campaignId: string }) {
  const t = useTranslations('campaigns');
  return (
    <AnsweredForm
      action={submitRemoveExample}
      submit={t('remove')}
      tone="loss"
      lay="inline"
      hidden={{ campaignId }}
    />
  );
}
