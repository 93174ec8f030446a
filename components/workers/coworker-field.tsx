import { Field, fieldAria, type FieldWords } from '@/components/ui/field';
import { CoworkerInput } from '@/components/workers/coworker-input';

type Candidate = { readonly id: string; readonly label: string; readonly detail: string };

type CoworkerFieldProps = FieldWords & {
  campaignId: string;
  defaultText: string;
  chosenId?: string | undefined;
  newId?: string | undefined;
  words: { suggestions: string; addNew: string; whoMeant: string };
  /** Who may be meant, where the text alone does not say. */
  candidates: readonly Candidate[];
};

/** A coworker by name: search as you type, and, where a name was not enough, whom it may mean to choose from. */
export function CoworkerField(props: CoworkerFieldProps) {
  const { name, label, hint, problems, campaignId, defaultText, chosenId, newId, words, candidates } = props;
  const field = { name, label, hint, problems };
  return (
    <div className="grid gap-3">
      <Field {...field}>
        <CoworkerInput
          name={name}
          searchAt={`/campaigns/${campaignId}/coworkers`}
          defaultText={defaultText}
          chosenId={chosenId}
          newId={newId}
          words={words}
          aria={fieldAria(field)}
        />
      </Field>
      {candidates.length > 0 && (
        <Candidates name={name} text={defaultText} legend={words.whoMeant} candidates={candidates} />
      )}
    </div>
  );
}

type CandidatesProps = { name: string; text: string; legend: string; candidates: readonly Candidate[] };

function Candidates({ name, text, legend, candidates }: CandidatesProps) {
  return (
    <fieldset className="border-thread grid gap-1 border-s-[3px] ps-3">
      <legend className="sr-only">{legend}</legend>
      <input type="hidden" name={`${name}-for`} value={text} />
      {candidates.map(({ id, label, detail }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input type="radio" name={`${name}-id`} value={id} className="size-5 shrink-0" />
          <span>
            <span className="block font-semibold">{label}</span>
            {detail && <span className="text-soft block text-sm">{detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
