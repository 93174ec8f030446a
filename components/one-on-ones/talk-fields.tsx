import { useTranslations } from 'next-intl';
import { SupportMark } from '@/components/one-on-ones/support-mark';
import { TrustStroke } from '@/components/ties/trust-stroke';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { ChoiceChips } from '@/components/ui/choice-chips';
import { DateInput, Select, TextInput } from '@/components/ui/inputs';
import { listOf, textOf, type Entered } from '@/lib/forms/answer';
import { ANSWERS, SUPPORTS } from '@/lib/one-on-ones/schema';
import { TRUSTS } from '@/lib/web/trust';

/** What was typed and what is wrong with it, worded, by field. */
export type Filled = {
  entered: Entered;
  problems: Readonly<Record<string, readonly string[]>>;
};

/** The organizer's own word on the two of them; it may be left open. */
export function UsField({ entered, problems }: Filled) {
  const t = useTranslations('oneOnOnes');
  const trust = useTranslations('trust');
  const levels = TRUSTS.map((level) => ({
    value: String(level),
    label: trust(`short.${level}`),
    description: trust(`words.${level}`),
    icon: <TrustStroke trust={level} />,
  }));
  return (
    <ChoiceCards
      name="us"
      label={t('us')}
      hint={t('usHint')}
      problems={problems['us']}
      defaultValue={textOf(entered, 'us')}
      choices={[...levels, { value: '', label: t('usOpen') }]}
    />
  );
}

/** Where they stand on the union: another question than trust, and another colour. */
export function SupportField({ entered, problems }: Filled) {
  const t = useTranslations('oneOnOnes');
  const support = useTranslations('support.words');
  return (
    <ChoiceCards
      name="support"
      label={t('support')}
      hint={t('supportHint')}
      problems={problems['support']}
      defaultValue={textOf(entered, 'support') || '0'}
      choices={[...SUPPORTS.slice(1), 0 as const].map((level) => ({
        value: String(level),
        label: support(`${level}`),
        icon: <SupportMark support={level} />,
      }))}
    />
  );
}

/** What they care about: the campaign's issues, and one more in their own words. */
export function IssueFields({ entered, problems, offered }: Filled & { offered: readonly string[] }) {
  const t = useTranslations('oneOnOnes');
  return (
    <div className="grid gap-4">
      <ChoiceChips
        name="issue"
        label={t('issues')}
        choices={offered.map((issue) => ({ value: issue, label: issue }))}
        chosen={listOf(entered, 'issue')}
      />
      <TextInput
        name="newIssue"
        label={t('newIssue')}
        hint={t('newIssueHint')}
        defaultValue={textOf(entered, 'newIssue')}
        problems={problems['newIssue']}
      />
    </div>
  );
}

/** What they were asked to do, and what they said. */
export function AskedFields({ entered, problems }: Filled) {
  const t = useTranslations('oneOnOnes');
  return (
    <div className="grid gap-4">
      <TextInput
        name="asked"
        label={t('asked')}
        hint={t('askedHint')}
        defaultValue={textOf(entered, 'asked')}
        problems={problems['asked']}
      />
      <ChoiceCards
        name="answer"
        label={t('answer')}
        lay="row"
        defaultValue={textOf(entered, 'answer') || 'not_asked'}
        problems={problems['answer']}
        choices={ANSWERS.map((answer) => ({ value: answer, label: t(`answers.${answer}`) }))}
      />
    </div>
  );
}

type FollowUpFieldsProps = Filled & {
  organizers: readonly { readonly seatId: string; readonly label: string }[];
};

/** When somebody comes back to them, who, and what for. */
export function FollowUpFields({ entered, problems, organizers }: FollowUpFieldsProps) {
  const t = useTranslations('oneOnOnes');
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-semibold">{t('followUp')}</legend>
      <DateInput
        name="followUpOn"
        label={t('followUpOn')}
        aside={t('optional')}
        defaultValue={textOf(entered, 'followUpOn')}
        problems={problems['followUpOn']}
      />
      <Select
        name="followUpBy"
        label={t('followUpBy')}
        defaultValue={textOf(entered, 'followUpBy')}
        problems={problems['followUpBy']}
        options={organizers.map(({ seatId, label }) => ({ value: seatId, label }))}
      />
      <div className="sm:col-span-2">
        <TextInput
          name="followUpWhat"
          label={t('followUpWhat')}
          aside={t('optional')}
          defaultValue={textOf(entered, 'followUpWhat')}
          problems={problems['followUpWhat']}
        />
      </div>
    </fieldset>
  );
}
