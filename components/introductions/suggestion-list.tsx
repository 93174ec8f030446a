import { useFormatter, useTranslations } from 'next-intl';
import { DateInput, Select } from '@/components/ui/inputs';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import type { Organizer } from '@/lib/follow-ups/organizer';
import type { Suggested } from '@/lib/introductions/board';
import type { AnchorKind } from '@/lib/web/anchor';
import { NameList, PairWords, ThroughWords, type PairNaming } from './pair-words';
import { Trio } from './trio';

const NAMED = 4;

type SuggestionListProps = {
  suggested: readonly Suggested[];
  naming: PairNaming;
  anchor: AnchorKind;
  /** Everybody else it can be given to. */
  others: readonly Organizer[];
  nextWeek: string;
  submit: { take: Submit; refuse: Submit };
};

/** The plan: two people each, why they, what it does, and one button to take it on. */
export function SuggestionList(props: SuggestionListProps) {
  return (
    <ol className="border-ink max-w-4xl border-t-2">
      {props.suggested.map((suggestion) => (
        <SuggestionRow key={`${suggestion.one} ${suggestion.other}`} {...props} suggestion={suggestion} />
      ))}
    </ol>
  );
}

function SuggestionRow(props: SuggestionListProps & { suggestion: Suggested }) {
  const { suggestion, naming, anchor } = props;
  const { one, other, through, thin, number } = suggestion;
  const format = useFormatter();
  return (
    <li
      value={number}
      className="border-hairline grid gap-x-8 gap-y-3 border-b py-5 md:grid-cols-[minmax(0,1fr)_16rem]"
    >
      <div className="flex gap-x-4">
        <span className="text-soft w-6 shrink-0 pt-0.5 text-end tabular-nums">{format.number(number)}</span>
        <div className="grid min-w-0 content-start gap-1">
          <h3 className="text-lg font-semibold">
            <PairWords one={one} other={other} naming={naming} />
          </h3>
          <GainWords suggestion={suggestion} naming={naming} anchor={anchor} />
          <p>
            <ThroughWords through={through} naming={naming} />
          </p>
          <BetweenWords suggestion={suggestion} />
        </div>
        <span className="ms-auto max-sm:hidden">
          <Trio hasThrough={through !== null} isThin={thin !== null} />
        </span>
      </div>
      <TakeForms {...props} />
    </li>
  );
}

/** What a line does: whom it weaves in, or whom it brings within reach. */
export function GainWords(props: { suggestion: Suggested; naming: PairNaming; anchor: AnchorKind }) {
  const { suggestion, naming, anchor } = props;
  const { woven, reached, part } = suggestion;
  const t = useTranslations('introductions');
  return (
    <p>
      {woven.length > 0 && (
        <>
          <strong className="text-green">{t('gain', { count: woven.length })}</strong>
          {': '}
          <NameList ids={woven} naming={naming} most={NAMED} />
        </>
      )}
      {reached > 0 && <strong>{t('reached', { count: reached, anchor })}</strong>}
      {part > 0 && (
        <span className="text-soft block text-sm">{t(part === 1 ? 'partFirst' : 'partSecond')}</span>
      )}
    </p>
  );
}

/** What the two have between them already: a shift, a language, a thin line. */
export function BetweenWords({ suggestion: { inCommon, thin } }: { suggestion: Suggested }) {
  const t = useTranslations('introductions');
  const trust = useTranslations('trust.words');
  if (inCommon.length === 0 && thin === null) return null;
  return (
    <p className="text-soft text-sm">
      {inCommon.length > 0 && t('inCommon', { words: inCommon.join(', ') })}
      {thin !== null && ` ${t('thin', { words: `${trust(`${thin}`)}.` })}`}
    </p>
  );
}

function TakeForms({
  suggestion,
  naming,
  others,
  nextWeek,
  submit,
}: SuggestionListProps & { suggestion: Suggested }) {
  const t = useTranslations('introductions');
  const { one, other, number } = suggestion;
  const fields = { one, other };
  const names = { one: naming.nameOf(one), other: naming.nameOf(other) };
  return (
    <div role="group" aria-label={t('takeFor', names)} className="grid content-start gap-1 max-md:ps-10">
      <DeedForm submit={submit.take} fields={fields}>
        {t('take')}
      </DeedForm>
      <details>
        <summary className="decoration-rule inline-flex min-h-11 items-center px-2 text-sm font-semibold underline underline-offset-4">
          {t('choose')}
        </summary>
        <div className="grid gap-4 pt-2 pb-3">
          <DeedForm
            submit={submit.take}
            fields={fields}
            inputs={
              <>
                {others.length > 1 && (
                  <Select
                    name="followUpBy"
                    id={`by-${number}`}
                    label={t('who')}
                    options={others.map(({ seatId, handle }) => ({ value: seatId, label: handle }))}
                  />
                )}
                <DateInput name="dueOn" id={`due-${number}`} label={t('day')} defaultValue={nextWeek} />
              </>
            }
          >
            {t('takeSo')}
          </DeedForm>
          <DeedForm submit={submit.refuse} fields={fields} tone="quiet">
            {t('refuse')}
          </DeedForm>
        </div>
      </details>
    </div>
  );
}
