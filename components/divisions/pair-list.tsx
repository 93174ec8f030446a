import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { PairView } from '@/lib/report/division-view';
import { useLineWords, type DivisionSpeech } from './division-words';

const FIRST = 12;
const MOST = 120;

type PairListProps = { pairs: readonly PairView[]; speech: DivisionSpeech };

/** Every two groups in a row, the widest gap first: what the matrix says, where there is no room for it. */
export function PairList({ pairs, speech }: PairListProps) {
  const t = useTranslations('divisions');
  const rest = pairs.slice(FIRST, MOST);
  return (
    <div>
      <h3 className="border-ink mb-1 border-b-2 pb-1 font-semibold">{t('pairsTitle')}</h3>
      <Rows pairs={pairs.slice(0, FIRST)} speech={speech} />
      {rest.length > 0 && (
        <Disclosure summary={t('pairsMore', { count: rest.length })}>
          <Rows pairs={rest} speech={speech} />
        </Disclosure>
      )}
    </div>
  );
}

function Rows({ pairs, speech: { nameOf, exact } }: PairListProps) {
  const t = useTranslations('divisions');
  const words = useLineWords(exact);
  const most = Math.max(...pairs.map(({ lines, chance }) => Math.max(lines, chance)), 1);
  return (
    <ul>
      {pairs.map(({ one, other, lines, chance, level }) => {
        const isGap = level === 'none' || level === 'far';
        return (
          <li key={`${String(one)} ${String(other)}`} className="border-hairline border-b py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">
                <bdi>{nameOf(one)}</bdi> – <bdi>{nameOf(other)}</bdi>
              </span>
              <span className={isGap ? 'text-thread font-semibold' : ''}>{words.lines(lines)}</span>
            </p>
            <svg aria-hidden="true" className="my-1 block h-2.5 w-full rtl:-scale-x-100">
              <rect y="1" width="100%" height="8" className="fill-sunk" />
              <rect
                y="1"
                width={`${String((100 * lines) / most)}%`}
                height="8"
                className={isGap ? 'fill-thread' : 'fill-slate'}
              />
              <rect
                x={`${String(Math.min(99.4, (100 * chance) / most))}%`}
                width="2"
                height="10"
                className="fill-ink"
              />
            </svg>
            <p className="text-soft text-sm">
              {t('ofChance', { chance: words.chance(chance) })} · {t(`level.${level}`)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
