import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { ListedBackup } from '@/lib/backups/listed';

const TROUBLES = ['full', 'folder', 'noKey', 'wrongKey', 'interrupted', 'database'] as const;

/** Every backup that was made, is being made or failed: when, how it went and why, how large, and where it is. */
export function BackupList({ list }: { list: readonly ListedBackup[] }) {
  const t = useTranslations('backups');
  if (list.length === 0) return <p>{t('none')}</p>;
  return (
    <Table caption={t('list')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('how')}</th>
          <th scope="col">{t('size')}</th>
          <th scope="col">{t('where')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((backup) => (
          <tr key={backup.id}>
            <th scope="row">
              <When at={backup.at} />
            </th>
            <td>
              <HowItWent backup={backup} />
            </td>
            <td>
              {backup.state === 'good' &&
                t('sizeOf', { rows: backup.rows, megabytes: backup.bytes / 1_000_000 })}
            </td>
            <td className="break-all">
              {[backup.machine, backup.file].filter(Boolean).join(': ')}
              {backup.kind === 'command' && <span className="text-soft block text-sm">{t('byCommand')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function When({ at }: { at: Date }) {
  const t = useTranslations('backups');
  return <time dateTime={at.toISOString()}>{t('moment', { at })}</time>;
}

function HowItWent({ backup: { state, problem, isCleared } }: { backup: ListedBackup }) {
  const t = useTranslations('backups');
  if (state === 'good') return <>{t(isCleared ? 'cleared' : 'good')}</>;
  if (state === 'making') return <>{t('makingNow')}</>;
  if (state === 'waiting') return <>{t('waitingNow')}</>;
  const why = TROUBLES.find((trouble) => trouble === problem) ?? 'other';
  return <span className="text-thread font-semibold">{t(`failed.${why}`)}</span>;
}
