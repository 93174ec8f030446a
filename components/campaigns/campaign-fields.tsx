import { useTranslations } from 'next-intl';
import type { FieldsAnswer } from '@/components/forms/answered-form';
import { TextArea, TextInput } from '@/components/ui/inputs';

type CampaignFieldsProps = {
  answer: FieldsAnswer;
  start?: { readonly codeName: string; readonly purpose: string; readonly workforce: number };
};

/** What a campaign is called, what it is for, and how many work there. */
export function CampaignFields({ answer, start }: CampaignFieldsProps) {
  const t = useTranslations('campaigns');
  return (
    <>
      <TextInput
        name="codeName"
        label={t('codeName')}
        hint={t('codeNameHint')}
        problems={answer.problems('codeName')}
        defaultValue={answer.value('codeName', start?.codeName)}
        autoComplete="off"
      />
      <TextArea
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        problems={answer.problems('purpose')}
        defaultValue={answer.value('purpose', start?.purpose)}
        rows={2}
      />
      <TextInput
        name="workforce"
        label={t('workforce')}
        hint={t('workforceHint')}
        problems={answer.problems('workforce')}
        defaultValue={answer.value('workforce', start && String(start.workforce))}
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  );
}
