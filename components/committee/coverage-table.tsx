import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { Coverage } from '@/lib/committee/coverage';

/** How many of each group are on the committee, the least covered first; a group without anybody stands out. */
export function CoverageTable({ title, groups }: { title: string; groups: readonly Coverage[] }) {
  const t = useTranslations('committee');
  return (
    <Table caption={title} captionHidden>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('coworkers')}</th>
          <th scope="col">{t('onIt')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, coworkers, members }) => (
          <tr key={name ?? ''}>
            <th scope="row">{name === null ? t('notRecorded') : <bdi>{name}</bdi>}</th>
            <td>{coworkers}</td>
            <td>
              {members === 0 ? (
                <span className="text-thread font-semibold">{t('nobodyThere')}</span>
              ) : (
                <>
                  {members}
                  {' · '}
                  <span className="text-soft text-sm">
                    {t('ratio', { count: Math.round(coworkers / members) })}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
