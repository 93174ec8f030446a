import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { tellable } from '@/lib/divisions/named';
import type { Gap } from '@/lib/web/divisions/divisions';
import { useLineWords, type DivisionSpeech } from './division-words';
import { JoinSentence } from './join-sentence';
import { PeopleList } from './people-list';
import type { Naming } from './people';

const FIRST = 5;

type GapListProps = { gaps: readonly Gap[]; speech: DivisionSpeech; naming: Naming };

/** The widest gaps between groups, and for each the people best placed to make a line across it. */
export function GapList({ gaps, speech, naming }: GapListProps) {
  const t = useTranslations('divisions');
  const rest = gaps.slice(FIRST);
  return (
    <>
      <Gaps gaps={gaps.slice(0, FIRST)} speech={speech} naming={naming} />
      {rest.length > 0 && (
        <Disclosure summary={t('pairsMore', { count: rest.length })}>
          <Gaps gaps={rest} speech={speech} naming={naming} />
        </Disclosure>
      )}
    </>
  );
}

function Gaps({ gaps, speech, naming }: GapListProps) {
  return (
    <ul>
      {gaps.map((gap) => (
        <li
          key={`${String(gap.one)} ${String(gap.other)}`}
          className="border-hairline grid gap-x-8 gap-y-2 border-b py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
        >
          <GapTitle gap={gap} speech={speech} />
          <Joiners gap={gap} speech={speech} naming={naming} />
        </li>
      ))}
    </ul>
  );
}

function GapTitle({ gap, speech }: { gap: Gap; speech: DivisionSpeech }) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const names = { one: speech.nameOf(gap.one), other: speech.nameOf(gap.other) };
  return (
    <h3 className="font-semibold">
      {gap.lines === 0
        ? t('gapNone', names)
        : t('gapSome', { ...names, lines: words.lines(gap.lines), chance: words.chance(gap.chance) })}
    </h3>
  );
}

function Joiners({ gap, speech, naming }: { gap: Gap } & Omit<GapListProps, 'gaps'>) {
  const t = useTranslations('divisions');
  const { campaignId, isKnown, nameOf } = naming;
  const { both, pairs } = tellable(gap.joiners, isKnown);
  if (both.length === 0 && pairs.length === 0) {
    const anybody = gap.joiners.both.length + gap.joiners.pairs.length > 0;
    return <p className="text-soft">{t(anybody ? 'joinNobodyYours' : 'joinNobody')}</p>;
  }
  return (
    <div className="grid gap-2">
      {both.length > 0 && (
        <p>{t.rich('joinBoth', { people: () => <PeopleList ids={both} naming={naming} /> })}</p>
      )}
      <ul className="grid gap-3">
        {pairs.map((join) => {
          const asked = join.through !== null && isKnown(join.through) ? join.through : join.one;
          return (
            <li key={`${join.one} ${join.other}`}>
              <JoinSentence join={join} gap={gap} speech={speech} naming={naming} />{' '}
              <Link
                href={`/campaigns/${campaignId}/one-on-ones/new?with=${asked}` as Route}
                className="decoration-rule hover:decoration-ink inline-flex min-h-11 items-center text-sm font-semibold whitespace-nowrap underline underline-offset-4 print:hidden"
              >
                {t('logWith', { name: nameOf(asked) })}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
