'use client';

import { useTranslations } from 'next-intl';
import { CampaignFields } from '@/components/campaigns/campaign-fields';
import { AnsweredForm, type FieldsAnswer } from '@/components/forms/answered-form';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { submitSettings } from '@/lib/campaigns/actions';

type SettingsFormProps = {
  campaignId: string;
  settings: {
    readonly codeName: string;
    readonly purpose: string;
    readonly workforce: number;
    readonly solidThreshold: number;
    readonly freshnessDays: number;
    readonly issues: readonly string[];
  };
};

/** What a campaign is, and how its web is read. */
export function SettingsForm({ campaignId, settings }: SettingsFormProps) {
  const t = useTranslations('settings');
  return (
    <AnsweredForm action={submitSettings} submit={t('save')} hidden={{ campaignId }}>
      {(answer) => (
        <>
          <fieldset className="grid gap-5">
            <legend className="mb-3 text-lg font-semibold">{t('about')}</legend>
            <CampaignFields answer={answer} start={settings} />
          </fieldset>
          <fieldset className="grid gap-5">
            <legend className="mb-3 text-lg font-semibold">{t('reading')}</legend>
            <ReadingFields answer={answer} settings={settings} />
          </fieldset>
        </>
      )}
    </AnsweredForm>
  );
}

function ReadingFields({ answer, settings }: { answer: FieldsAnswer } & Pick<SettingsFormProps, 'settings'>) {
  const t = useTranslations('settings');
  return (
    <>
      <ChoiceCards
        name="solidThreshold"
        label={t('threshold')}
        hint={t('thresholdHint')}
        problems={answer.problems('solidThreshold')}
        defaultValue={answer.value('solidThreshold', String(settings.solidThreshold))}
        choices={(['1', '2', '3', '4'] as const).map((value) => ({
          value,
          label: t(`thresholds.${value}`),
          description: t(`thresholdNotes.${value}`),
        }))}
      />
      <TextInput
        name="freshnessDays"
        label={t('freshness')}
        hint={t('freshnessHint')}
        problems={answer.problems('freshnessDays')}
        defaultValue={answer.value('freshnessDays', String(settings.freshnessDays))}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextArea
        name="issues"
        label={t('issues')}
        hint={t('issuesHint')}
        problems={answer.problems('issues')}
        defaultValue={answer.value('issues', settings.issues.join('\n'))}
        rows={8}
      />
    </>
  );
}
