import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LogForm } from '@/components/one-on-ones/log-form';
import { OtherPeople } from '@/components/one-on-ones/other-people';
import { PersonField, type PersonToAsk } from '@/components/one-on-ones/person-field';
import {
  AskedFields,
  FollowUpFields,
  IssueFields,
  SupportField,
  UsField,
} from '@/components/one-on-ones/talk-fields';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput, TextArea } from '@/components/ui/inputs';
import { textOf, type Entered } from '@/lib/forms/answer';

/** Everything the form of a one-on-one shows. */
export type TalkFormProps = {
  campaignId: string;
  entered: Entered;
  /** Worded, by field; `''` for the form as a whole. */
  problems: Readonly<Record<string, readonly string[]>>;
  coworker: PersonToAsk;
  others: readonly PersonToAsk[];
  offeredIssues: readonly string[];
  organizers: readonly { readonly seatId: string; readonly label: string }[];
  today: string;
  /** Changes with each answer of the server. */
  turn: string;
  arriveAt?: string | undefined;
  /** Shown in place of "trust between us" while nobody knows which coworker the organizer is. */
  linkSelf: ReactNode;
  /** The one-on-one being changed, if this is not a new one. */
  editing?: { readonly id: string; readonly version: string } | undefined;
};

const PROBLEMS_ID = 'form-problems';

/** The form of a one-on-one: one hand, one minute, top to bottom as one tells it. */
export function TalkForm(props: TalkFormProps) {
  const t = useTranslations('oneOnOnes');
  const problem = useTranslations('problems.common');
  const listed = Object.entries(props.problems).flatMap(([field, words]) =>
    words.map((one) => (field === '' ? { words: one } : { field, words: one })),
  );
  return (
    <LogForm
      action={`/campaigns/${props.campaignId}/one-on-ones/log`}
      turn={props.turn}
      arriveAt={listed.length > 0 ? PROBLEMS_ID : props.arriveAt}
      actions={
        <FormActions>
          <Button type="submit" tone="main">
            {t(props.editing ? 'saveChange' : 'save')}
          </Button>
        </FormActions>
      }
    >
      <HiddenFields {...props} />
      {listed.length > 0 && (
        <div id={PROBLEMS_ID} tabIndex={-1} className="mb-2">
          <FormProblems title={problem('notSaved')} problems={listed} />
        </div>
      )}
      <Sections {...props} />
    </LogForm>
  );
}

/** The key and what is being changed; and, first of all buttons, the one that Enter presses. */
function HiddenFields({ entered, editing }: TalkFormProps) {
  const t = useTranslations('oneOnOnes');
  return (
    <>
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('save')}
      </button>
      <input type="hidden" name="key" value={textOf(entered, 'key')} />
      {editing && <input type="hidden" name="editing" value={editing.id} />}
      {editing && <input type="hidden" name="version" value={editing.version} />}
    </>
  );
}

function Sections(props: TalkFormProps) {
  const t = useTranslations('oneOnOnes');
  const { campaignId, entered, problems } = props;
  const filled = { entered, problems };
  return (
    <>
      <Section>
        <PersonField
          campaignId={campaignId}
          person={props.coworker}
          label={t('withLabel')}
          hint={t('withHint')}
          problems={problems['with']}
        />
        <DateInput
          name="heldOn"
          label={t('heldOn')}
          defaultValue={textOf(entered, 'heldOn')}
          max={props.today}
          problems={problems['heldOn']}
        />
      </Section>
      <Section>{props.linkSelf ?? <UsField {...filled} />}</Section>
      <Section>
        <OtherPeople campaignId={campaignId} {...filled} others={props.others} />
      </Section>
      <Section>
        <SupportField {...filled} />
      </Section>
      <Section>
        <IssueFields {...filled} offered={props.offeredIssues} />
      </Section>
      <Section>
        <AskedFields {...filled} />
      </Section>
      <Section>
        <TextArea
          name="notes"
          label={t('notes')}
          hint={t('notesHint')}
          defaultValue={textOf(entered, 'notes')}
          problems={problems['notes']}
        />
      </Section>
      <Section>
        <FollowUpFields {...filled} organizers={props.organizers} />
      </Section>
    </>
  );
}

function Section({ children }: { children: ReactNode }) {
  return (
    <div className="border-hairline grid max-w-prose gap-5 border-b py-6 first-of-type:pt-0">{children}</div>
  );
}
