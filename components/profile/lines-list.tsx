import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { Table } from '@/components/ui/table';
import { StandingWords } from '@/components/workers/standing-words';
import type { Standing } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';

/** A line of a coworker's, by the other's name. */
export type LineShown = {
  readonly id: string;
  readonly name: string;
  readonly trust: Trust;
  readonly standing: Standing;
};

type LinesListProps = { campaignId: string; lines: readonly LineShown[] };

/** Everybody a coworker has a line to, most trusting first. */
export function LinesList({ campaignId, lines }: LinesListProps) {
  const t = useTranslations('worker.lines');
  if (lines.length === 0) return <p>{t('none')}</p>;
  return (
    <Table caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('with')}</th>
          <th scope="col">{t('trust')}</th>
          <th scope="col">{t('standing')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, trust, standing }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                href={`/campaigns/${campaignId}/workers/${id}` as Route}
                className="decoration-rule inline-block py-1 underline underline-offset-4"
              >
                <bdi>{name}</bdi>
              </Link>
            </th>
            <td>
              <TrustWords trust={trust} />
            </td>
            <td>
              <StandingWords standing={standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
