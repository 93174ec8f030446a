import { useFormatter, useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { Table } from '@/components/ui/table';
import { StandingWords } from '@/components/workers/standing-words';
import type { MapPicture } from '@/lib/map/picture';
import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS } from '@/lib/web/trust';

/** What the picture says to those who see no names: how many hang how, and how many lines of each level there are. */
export function CountsTable({ picture }: { picture: MapPicture }) {
  const t = useTranslations('map.table');
  const format = useFormatter();
  const hanging = STANDINGS.map((standing) => ({
    standing,
    count: picture.people.filter((person) => person.standing === standing).length,
  }));
  const levels = TRUSTS.map((trust) => ({
    trust,
    count: picture.lines.filter(([, , of]) => of === trust).length,
  }));
  return (
    <section aria-labelledby="in-words" className="mt-10 grid max-w-2xl gap-8">
      <h2 id="in-words" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <Table caption={t('observer')}>
        <tbody>
          {hanging.map(({ standing, count }) => (
            <tr key={standing}>
              <th scope="row">
                <StandingWords standing={standing} />
              </th>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Table caption={t('lines')}>
        <tbody>
          {levels.map(({ trust, count }) => (
            <tr key={trust}>
              <th scope="row">
                <TrustWords trust={trust} />
              </th>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
