'use client';

import { useTranslations } from 'next-intl';
import { CampaignFields } from '@/components/campaigns/campaign-fields';
import { AnsweredForm, type FieldsAnswer } from '@/components/forms/answered-form';
import type { VersionWords } from '@/components/forms/both-versions';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { submitSettings } from '@/lib/campaigns/actions';
import { settingsTexts, type CampaignSettings } from '@/lib/campaigns/settings-texts';

type SettingsFormProps = {
  campaignId: string;
  settings: CampaignSettings;
};

/** What a campaign is, and how its web is read. */
export function SettingsForm({ campaignId, settings }: SettingsFormProps) {
  const t = useTranslations('settings');
  const words = useSettingWords();
  return (
    <AnsweredForm
      action={submitSettings}
      submit={t('save')}
      hidden={{ campaignId }}
      versions={{ was: settingsTexts(settings), ...words }}
    >
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

/** How the settings are called, to whom both versions of them are shown. */
function useSettingWords(): VersionWords {
  const t = useTranslations('settings');
  const about = useTranslations('campaigns');
  const labels: Readonly<Record<string, string>> = {
    codeName: about('codeName'),
    purpose: about('purpose'),
    workforce: about('workforce'),
    solidThreshold: t('threshold'),
    freshnessDays: t('freshness'),
    issues: t('issues'),
  };
  const isThreshold = (text: string): text is '1' | '2' | '3' | '4' => /^[1-4]$/.test(text);
  return {
    label: (field) => labels[field] ?? field,
    words: (field, text) =>
      field === 'solidThreshold' && isThreshold(text) ? t(`thresholds.${text}`) : text,
  };
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
