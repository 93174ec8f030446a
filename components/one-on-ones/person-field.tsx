import { useTranslations } from 'next-intl';
import { CoworkerField } from '@/components/workers/coworker-field';
import { NEW_COWORKER } from '@/lib/workers/whom';

/** A person the form asks for: what is typed, who is chosen, and who else may be meant. */
export type PersonToAsk = {
  readonly field: string;
  readonly text: string;
  readonly chosenId?: string | undefined;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  /** Nobody clear was found, so that adding somebody new is offered among the candidates. */
  readonly offersNew: boolean;
  /** Whether their row stands open. */
  readonly isOpen: boolean;
};

type PersonFieldProps = {
  campaignId: string;
  person: PersonToAsk;
  label: string;
  hint?: string;
  problems: readonly string[] | undefined;
};

/** Whom one spoke with or of; somebody who is not on the list yet can be added on the spot. */
export function PersonField({ campaignId, person, label, hint, problems }: PersonFieldProps) {
  const t = useTranslations('oneOnOnes');
  const known = person.candidates.map(({ id, name, detail }) => ({ id, label: name, detail }));
  const added = { id: NEW_COWORKER, label: t('addNewNamed', { name: person.text }), detail: '' };
  return (
    <CoworkerField
      key={`${person.field} ${person.chosenId ?? ''}`}
      name={person.field}
      campaignId={campaignId}
      label={label}
      hint={hint}
      problems={problems}
      defaultText={person.text}
      chosenId={person.chosenId}
      newId={NEW_COWORKER}
      words={{ suggestions: t('suggestions'), addNew: t('addNew'), whoMeant: t('whoMeant') }}
      candidates={person.offersNew ? [...known, added] : []}
    />
  );
}
