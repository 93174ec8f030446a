import { useFormatter, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { PERCENT } from './percent';
import type { AnchorKind } from '@/lib/web/anchor';
import type { Figures } from '@/lib/web/what-if/figures';
import type { Spread } from '@/lib/web/what-if/turnover';
import type { TurnoverTold } from '@/lib/what-if/told';
import { Names } from './names';

type Props = { turnover: TurnoverTold; before: Figures; campaign: string; anchor: AnchorKind };

/** What two hundred draws found: the middle one, and between which two nine in ten lie. */
export function TurnoverOutcome({ turnover, before, campaign, anchor }: Props) {
  const t = useTranslations('whatIf.turnover');
  const format = useFormatter();
  const percent = (part: number, whole: number) => format.number(whole === 0 ? 0 : part / whole, PERCENT);
  const shares = ({ low, median, high }: Spread, whole: number) =>
    t('between', { low: percent(low, whole), median: percent(median, whole), high: percent(high, whole) });
  const { low, median, high } = turnover.stranded;
  const people = t('between', { low: String(low), median: format.number(median), high: String(high) });
  const rows = [
    ['woven', percent(before.woven, before.workers), shares(turnover.woven, turnover.left)],
    ['reach', percent(before.reached, before.workers), shares(turnover.reached, turnover.left)],
    ['stranded', '', people],
  ] as const;
  return (
    <section className="grid gap-6">
      <p>{t('how', { runs: turnover.runs, leaving: turnover.leaving, left: turnover.left })}</p>
      <Table caption={t('title')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, then]) => (
            <tr key={name}>
              <th scope="row">{t(`rows.${name}`)}</th>
              <td>{now}</td>
              <td>{then}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {turnover.oftenest.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('oftenest', { anchor })}</h3>
          <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
            {turnover.oftenest.map((one) => (
              <li key={one.id} className="border-hairline flex justify-between gap-3 border-b py-2">
                <span>
                  <Names people={[one]} campaign={campaign} />
                </span>
                <span className="text-soft">{t('times', { share: format.number(one.share, PERCENT) })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
