import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import { PairWords, type PairNaming } from './pair-words';

type RefusedListProps = {
  refused: readonly { readonly id: string; readonly pair: readonly [string, string] }[];
  naming: PairNaming;
  submit: Submit;
};

/** Pairs that are not to be suggested, folded away, each with the way back. */
export function RefusedList({ refused, naming, submit }: RefusedListProps) {
  const t = useTranslations('introductions');
  if (refused.length === 0) return null;
  return (
    <div className="max-w-4xl">
      <Disclosure summary={t('refusedTitle')}>
        <ul className="grid gap-2">
          {refused.map(({ id, pair: [one, other] }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                <PairWords one={one} other={other} naming={naming} />
              </span>
              <DeedForm submit={submit} fields={{ introductionId: id }} tone="quiet">
                {t('mayAgain')}
                <span className="sr-only">{` ${naming.nameOf(one)}, ${naming.nameOf(other)}`}</span>
              </DeedForm>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
