import { useTranslations } from 'next-intl';
import type { DivisionView, Level, PairView } from '@/lib/report/division-view';
import { useLineWords, type DivisionSpeech } from './division-words';

type MixingMatrixProps = { view: DivisionView; speech: DivisionSpeech };

const FILLS: Partial<Record<Level, string>> = { none: 'fill-thread-wash', far: 'fill-thread-wash' };

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
        className={`relative isolate flex h-18 w-full min-w-24 flex-col justify-center px-3 ${own ? 'bg-sunk' : 'bg-raised'}`}
      >
        {pair.level === 'hidden' ? (
          <span aria-hidden className="text-soft text-sm">
            {t('hiddenShort')}
          </span>
        ) : (
          <>
            {!own && <Fill pair={pair} />}
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

/** Lines beside chance: filled from below, with chance as a dashed line half way up. */
function Fill({ pair: { lines, chance, level } }: { pair: PairView }) {
  const share = Math.min(1, chance === 0 ? 0 : lines / chance / 2);
  return (
    <svg aria-hidden="true" className="absolute inset-0 -z-10 size-full" preserveAspectRatio="none">
      <rect
        width="100%"
        height={`${String(Math.round(share * 100))}%`}
        y={`${String(100 - Math.round(share * 100))}%`}
        className={FILLS[level] ?? 'fill-hairline'}
      />
      <line
        x2="100%"
        y1="50%"
        y2="50%"
        strokeDasharray="3 4"
        className="stroke-rule"
        vectorEffect="non-scaling-stroke"
      />
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
