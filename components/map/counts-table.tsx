import { useFormatter, useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { PageHeader } from '@/components/ui/page-header';
import { Table } from '@/components/ui/table';
import { StandingWords } from '@/components/workers/standing-words';
import { guardStandings, isSmallGroup, SMALLEST_GROUP } from '@/lib/report/observer';
import type { Standing } from '@/lib/web/standing';
import { TRUSTS, type Trust } from '@/lib/web/trust';

type CountsTableProps = {
  standings: Readonly<Record<Standing, number>>;
  lines: Readonly<Record<Trust, number>>;
};

/**
 * The map for those who see figures only: how many hang how, and how many lines of each level there are; no group of fewer
 * than five. No picture: in it a lone dot, or two joined by one thread, would be such a group.
 */
export function CountsTable({ standings, lines }: CountsTableProps) {
  const map = useTranslations('map');
  const t = useTranslations('map.table');
  const home = useTranslations('home');
  const format = useFormatter();
  const { shown, together } = guardStandings(standings);
  const count = (people: number) =>
    isSmallGroup(people) ? t('fewer', { least: SMALLEST_GROUP }) : format.number(people);
  return (
    <>
      <PageHeader title={map('title')} lead={t('observerLead')} />
      <div className="grid max-w-2xl gap-8">
        <Table caption={t('observer')}>
          <tbody>
            {shown.map((group) => (
              <tr key={group.standing}>
                <th scope="row">
                  <StandingWords standing={group.standing} />
                </th>
                <td>{format.number(group.count)}</td>
              </tr>
            ))}
            {together > 0 && (
              <tr>
                <th scope="row">{home('barHidden')}</th>
                <td>{format.number(together)}</td>
              </tr>
            )}
          </tbody>
        </Table>
        <Table caption={t('lines')}>
          <tbody>
            {TRUSTS.map((trust) => (
              <tr key={trust}>
                <th scope="row">
                  <TrustWords trust={trust} />
                </th>
                <td>{count(lines[trust])}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
