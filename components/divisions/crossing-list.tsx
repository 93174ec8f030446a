import { useFormatter, useTranslations } from 'next-intl';
import { linesByFives } from '@/lib/report/division-view';
import type { Crossing } from '@/lib/web/divisions/circle-parts';
import type { DivisionSpeech } from './division-words';
import { PeopleList } from './people-list';
import type { Naming } from './people';

const FILLS = ['fill-cat-1', 'fill-cat-2', 'fill-cat-3', 'fill-cat-4', 'fill-cat-5'] as const;

type CrossingListProps = { crossings: readonly Crossing[]; speech: DivisionSpeech; naming: Naming };

/** Circles whose people come from several groups, each as a bar of its parts and the words to it. */
export function CrossingList({ crossings, speech, naming }: CrossingListProps) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2">
      {crossings.map((crossing) => (
        <li key={crossing.circle} className="border-hairline border-b py-4">
          <Bar crossing={crossing} exact={speech.exact} />
          <p className="mt-2">
            <Sentence crossing={crossing} speech={speech} naming={naming} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Sentence({
  crossing,
  speech,
  naming,
}: { crossing: Crossing } & Omit<CrossingListProps, 'crossings'>) {
  const t = useTranslations('divisions');
  const format = useFormatter();
  const told = (people: number) => (speech.exact ? people : linesByFives(people));
  const shown = speech.exact ? 'exact' : 'about';
  const all = crossing.parts.reduce((sum, { people }) => sum + told(people), 0);
  const parts = format.list(
    crossing.parts.map(({ group, people }) =>
      t('crossingPart', { people: told(people), group: speech.nameOf(group), shown }),
    ),
  );
  const middle = crossing.parts.flatMap(({ middle: [first] }) => (first === undefined ? [] : [first]));
  const known = speech.exact ? middle.filter(naming.isKnown).slice(0, 2) : [];
  if (known.length === 0) return t('crossing', { people: all, parts, shown });
  const who = () => <PeopleList ids={known} naming={naming} />;
  return t.rich('crossingAround', { people: all, parts, who });
}

/** The parts of a circle side by side, the largest first. */
function Bar({ crossing: { parts }, exact }: { crossing: Crossing; exact: boolean }) {
  const told = parts.map(({ people }) => (exact ? people : linesByFives(people)));
  const all = told.reduce((sum, people) => sum + people, 0);
  const widths = told.map((people) => (100 * people) / Math.max(1, all));
  const startOf = (place: number) => widths.slice(0, place).reduce((sum, width) => sum + width, 0);
  return (
    <svg aria-hidden="true" className="block h-4 w-full rtl:-scale-x-100">
      {parts.map(({ group }, place) => (
        <rect
          key={group}
          x={`${startOf(place).toFixed(2)}%`}
          width={`${(widths[place] ?? 0).toFixed(2)}%`}
          height="16"
          strokeWidth="2"
          className={`stroke-paper ${FILLS[place % FILLS.length] ?? ''}`}
        />
      ))}
    </svg>
  );
}
