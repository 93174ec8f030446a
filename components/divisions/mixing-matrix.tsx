import { useTranslations } from 'next-intl';
import type { DivisionView, PairView } from '@/lib/report/division-view';
import { useLineWords, type DivisionSpeech } from './division-words';

type MixingMatrixProps = { view: DivisionView; speech: DivisionSpeech };

/** The lines between every two groups as a picture one can read: in each cell lines beside chance, as numbers and as fill. */
export function MixingMatrix({ view: { groups, rows }, speech }: MixingMatrixProps) {
  const t = useTranslations('divisions');
  const { by, nameOf } = speech;
  return (
    <div
      role="region"
      aria-label={t('matrixTitle', { by })}
      tabIndex={0}
      className="max-w-full overflow-x-auto print:overflow-visible"
    >
      <table className="border-collapse">
        <caption className="sr-only">{t('matrixTitle', { by })}</caption>
        <thead>
          <tr>
            <td />
            {groups.map((group) => (
              <th
                key={group}
                scope="col"
                className="max-w-32 px-2 pb-2 text-start align-bottom text-sm font-semibold break-words"
              >
                <bdi>{nameOf(group)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.one}>
              <th scope="row" className="max-w-40 py-2 pe-3 text-start text-sm font-semibold">
                <bdi>{nameOf(row[0]?.one ?? 0)}</bdi>
              </th>
              {row.map((pair) => (
                <MatrixCell key={pair.other} pair={pair} speech={speech} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({ pair, speech }: { pair: PairView; speech: DivisionSpeech }) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const says = usePairWords(speech)(pair);
  const isGap = pair.level === 'none' || pair.level === 'far';
  const own = pair.one === pair.other;
  return (
    <td className={`border-hairline border p-0 ${isGap ? 'border-s-thread border-s-4' : ''}`}>
      <div
        title={says}
        className={`relative flex h-19 w-full min-w-28 flex-col justify-center px-3 pb-2 ${groundOf(own, isGap)}`}
      >
        {pair.level === 'hidden' ? (
          <span aria-hidden className="text-soft text-sm">
            {t('hiddenShort')}
          </span>
        ) : (
          <>
            {!own && <Foot pair={pair} isGap={isGap} />}
            <span aria-hidden className={`text-lg font-bold ${isGap ? 'text-thread' : ''}`}>
              {words.count(pair.lines)}
            </span>
            <span aria-hidden className="text-soft text-sm whitespace-nowrap">
              {t('ofChance', { chance: words.chance(pair.chance) })}
            </span>
          </>
        )}
        <span className="sr-only">{says}</span>
      </div>
    </td>
  );
}

function groundOf(own: boolean, isGap: boolean): string {
  if (own) return 'bg-sunk';
  return isGap ? 'bg-thread-wash' : 'bg-raised';
}

/** Lines beside chance along the foot of the cell: the bar is the lines, and the mark half way is chance. */
function Foot({ pair: { lines, chance }, isGap }: { pair: PairView; isGap: boolean }) {
  const share = Math.min(1, chance === 0 ? 0 : lines / chance / 2);
  return (
    <svg aria-hidden="true" className="absolute inset-x-0 bottom-0 block h-2 w-full rtl:-scale-x-100">
      <rect
        width={`${String(Math.round(share * 100))}%`}
        height="8"
        className={isGap ? 'fill-thread' : 'fill-slate'}
      />
      <rect x="50%" width="2" height="8" className="fill-ink" />
    </svg>
  );
}

/** Says a pair of groups in a sentence. */
export function usePairWords({ nameOf, exact }: DivisionSpeech): (pair: PairView) => string {
  const t = useTranslations('divisions');
  const words = useLineWords(exact);
  return ({ one, other, lines, chance, level }) => {
    const names = { one: nameOf(one), other: nameOf(other) };
    if (level === 'hidden') return t('cellHidden', names);
    const figures = { lines: words.lines(lines), chance: words.chance(chance) };
    if (one === other) return t('cellWithin', { one: names.one, ...figures });
    return t('cell', { ...names, ...figures, level: t(`level.${level}`) });
  };
}
