import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { tellable } from '@/lib/divisions/named';
import { linesByFives } from '@/lib/report/division-view';
import type { Part } from '@/lib/web/divisions/circle-parts';
import type { CirclesFound } from '@/lib/web/divisions/circles-on-the-floor';
import { useLineWords, type DivisionSpeech } from './division-words';
import { JoinSentence } from './join-sentence';
import { PeopleList } from './people-list';
import type { Naming } from './people';

type StrangerListProps = {
  strangers: CirclesFound['strangers'];
  speech: DivisionSpeech;
  naming: Naming;
};

/** Two circles within one group that do not know each other, a pair a row, and who could bring them together. */
export function StrangerList({ strangers, speech, naming }: StrangerListProps) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2">
      {strangers.map((pair) => (
        <li
          key={`${String(pair.group)} ${String(pair.one.circle)} ${String(pair.other.circle)}`}
          className="border-hairline grid content-start gap-2 border-b py-4"
        >
          <TwoCircles
            one={speech.exact ? pair.one.people : linesByFives(pair.one.people)}
            other={speech.exact ? pair.other.people : linesByFives(pair.other.people)}
          />
          <Sentence pair={pair} speech={speech} naming={naming} />
          {speech.exact && <Joiner pair={pair} speech={speech} naming={naming} />}
        </li>
      ))}
    </ul>
  );
}

type PairProps = { pair: CirclesFound['strangers'][number]; speech: DivisionSpeech; naming: Naming };

function Sentence({ pair, speech, naming }: PairProps) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const part = (of: Part) => () => <PartWords part={of} speech={speech} naming={naming} />;
  const names = {
    by: speech.by,
    group: speech.nameOf(pair.group),
    one: part(pair.one),
    other: part(pair.other),
  };
  if (pair.lines === 0) return <p>{t.rich('strangers', names)}</p>;
  const figures = { lines: words.lines(pair.lines), chance: words.chance(pair.chance) };
  return <p>{t.rich('strangersHardly', { ...names, ...figures })}</p>;
}

/** How many people of a circle stand in a group, and around whom, as far as one may know. */
function PartWords({ part: { people, middle }, speech, naming }: { part: Part } & Omit<PairProps, 'pair'>) {
  const t = useTranslations('divisions');
  const known = speech.exact ? middle.filter(naming.isKnown).slice(0, 2) : [];
  if (known.length === 0)
    return t('part', {
      people: speech.exact ? people : linesByFives(people),
      shown: speech.exact ? 'exact' : 'about',
    });
  return t.rich('partAround', { people, who: () => <PeopleList ids={known} naming={naming} /> });
}

function Joiner({ pair, speech, naming }: PairProps) {
  const t = useTranslations('divisions');
  const [join] = tellable(pair.joiners, naming.isKnown).pairs;
  if (!join) return null;
  const asked = join.through !== null && naming.isKnown(join.through) ? join.through : join.one;
  const sides = { one: pair.group, other: pair.group };
  return (
    <p className="text-soft">
      <JoinSentence join={join} gap={sides} speech={speech} naming={naming} inOneGroup />{' '}
      <Link
        href={`/campaigns/${naming.campaignId}/one-on-ones/new?with=${asked}` as Route}
        className="decoration-rule hover:decoration-ink py-3 text-sm font-semibold whitespace-nowrap underline underline-offset-4 print:hidden"
      >
        {t('logWith', { name: naming.nameOf(asked) })}
      </Link>
    </p>
  );
}

const MOST_DOTS = 14;

/** Two crowds of dots and a gap between them. */
function TwoCircles({ one, other }: { one: number; other: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 180 44" className="h-11 w-45">
      <Crowd people={one} at={45} />
      <path d="M90 4v36" strokeDasharray="3 4" strokeWidth="2" className="stroke-thread" />
      <Crowd people={other} at={135} />
    </svg>
  );
}

/** Dots on the turns of a sunflower. */
function Crowd({ people, at }: { people: number; at: number }) {
  const dots = Array.from({ length: Math.min(people, MOST_DOTS) }, (_, dot) => {
    const [angle, away] = [dot * 2.4, 5.2 * Math.sqrt(dot)];
    return { x: at + away * Math.cos(angle), y: 22 + away * Math.sin(angle) };
  });
  return (
    <>
      {dots.map(({ x, y }) => (
        <circle
          key={`${x.toFixed(1)} ${y.toFixed(1)}`}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r="3.4"
          className="fill-slate"
        />
      ))}
    </>
  );
}
