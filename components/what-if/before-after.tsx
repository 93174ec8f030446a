import { useFormatter, useTranslations } from 'next-intl';
import { StandingPatterns, standingTone } from '@/components/home/standing-fills';
import { StandingMark } from '@/components/workers/standing-mark';
import { Table } from '@/components/ui/table';
import { PERCENT } from './percent';
import type { Figures } from '@/lib/web/what-if/figures';
import { STANDINGS } from '@/lib/web/standing';

type Props = { before: Figures; after: Figures };

/** The figures and the eight standings before and after, side by side. */
export function BeforeAfter({ before, after }: Props) {
  const t = useTranslations('whatIf.figures');
  const standing = useTranslations('standing.words');
  return (
    <section className="grid min-w-0 content-start gap-4">
      <h3 className="font-semibold">{t('title')}</h3>
      <div className="grid gap-2">
        <Bar label={t('now')} figures={before} most={before.workers} />
        <Bar label={t('then')} figures={after} most={before.workers} />
      </div>
      <Table caption={t('title')} captionHidden>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('then')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows before={before} after={after} />
          {STANDINGS.filter((name) => before.standings[name] + after.standings[name] > 0).map((name) => (
            <tr key={name}>
              <th scope="row" className="font-normal!">
                <span className="flex items-center gap-2">
                  <StandingMark standing={name} />
                  {standing(name)}
                </span>
              </th>
              <td>{before.standings[name]}</td>
              <td className={before.standings[name] === after.standings[name] ? '' : 'font-semibold'}>
                {after.standings[name]}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Rows({ before, after }: Props) {
  const t = useTranslations('whatIf.figures');
  const format = useFormatter();
  const share = (part: number, { workers }: Figures) =>
    t('share', { share: format.number(workers === 0 ? 0 : part / workers, PERCENT), part, workers });
  const rows: readonly [string, (figures: Figures) => string][] = [
    ['workers', ({ workers }) => format.number(workers)],
    ['woven', (figures) => share(figures.woven, figures)],
    ['reach', (figures) => share(figures.reached, figures)],
    ['pieces', ({ pieces, largestPiece }) => t('piecesOf', { pieces, largest: largestPiece })],
    ['core', ({ core }) => t('coreOf', { people: core.people, k: core.k })],
    ['R', ({ R }) => format.number(R, { maximumFractionDigits: 3 })],
  ];
  return rows.map(([name, valueOf]) => (
    <tr key={name}>
      <th scope="row">{t(`rows.${name as 'workers'}`)}</th>
      <td>{valueOf(before)}</td>
      <td className={valueOf(before) === valueOf(after) ? '' : 'font-semibold'}>{valueOf(after)}</td>
    </tr>
  ));
}

const HEIGHT = 28;

/** The eight standings of one web, worst first; as long as there are people, so that both bars can be held together. */
function Bar({ label, figures, most }: { label: string; figures: Figures; most: number }) {
  const present = STANDINGS.filter((standing) => figures.standings[standing] > 0);
  const lengthOf = (count: number) => (most === 0 ? 0 : (100 * count) / most);
  const startOf = (place: number) =>
    lengthOf(present.slice(0, place).reduce((sum, standing) => sum + figures.standings[standing], 0));
  return (
    <div className="flex items-center gap-3" aria-hidden>
      <span className="text-soft w-14 shrink-0 text-sm">{label}</span>
      <svg className="block w-full rtl:-scale-x-100" height={HEIGHT}>
        <StandingPatterns standings={present} />
        {present.map((standing, place) => (
          <rect
            key={standing}
            x={`${String(startOf(place))}%`}
            y="1"
            width={`${String(lengthOf(figures.standings[standing]))}%`}
            height={HEIGHT - 2}
            fill={`url(#fill-${standing})`}
            strokeWidth="1.5"
            className={`stroke-current ${standingTone(standing)}`}
          />
        ))}
      </svg>
    </div>
  );
}
