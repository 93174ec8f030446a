import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { RosterWorker } from '@/lib/workers/roster-worker';

type ProfileHeaderProps = {
  campaignId: string;
  worker: RosterWorker;
  isReader: boolean;
  /** What was done on the way here. */
  done: string | null;
  mayEdit: boolean;
};

const DONE = ['added', 'saved', 'merged', 'restored', 'linked'] as const;

/** Who a coworker is at a glance, and what an organizer does next. */
export function ProfileHeader({ campaignId, worker, isReader, done, mayEdit }: ProfileHeaderProps) {
  const t = useTranslations('worker');
  const known = DONE.find((word) => word === done);
  const here = `/campaigns/${campaignId}`;
  return (
    <>
      {known && (
        <div className="mb-4">
          <Notice role="status" tone="done" title={t(`done.${known}`)} />
        </div>
      )}
      <PageHeader
        kicker={[worker.department, worker.shift].filter((word) => word !== null).join(' · ') || t('kicker')}
        title={<bdi>{worker.name}</bdi>}
        lead={<Marks worker={worker} isReader={isReader} />}
        aside={
          mayEdit && (
            <>
              <LinkButton href={`${here}/ties/new?first=${worker.id}` as Route}>{t('rate')}</LinkButton>
              <LinkButton href={`${here}/workers/${worker.id}/edit` as Route}>{t('edit')}</LinkButton>
            </>
          )
        }
        action={
          mayEdit && (
            <LinkButton tone="main" href={`${here}/one-on-ones/new?with=${worker.id}` as Route}>
              {t('log')}
            </LinkButton>
          )
        }
      />
    </>
  );
}

function Marks({ worker, isReader }: Pick<ProfileHeaderProps, 'worker' | 'isReader'>) {
  const t = useTranslations();
  const { nickname, onCommittee, status, support } = worker;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {nickname !== null && <span>{t('worker.called', { nickname })}</span>}
      {onCommittee && <Chip>{t('workers.committeeMark')}</Chip>}
      {isReader && <Chip>{t('workers.you')}</Chip>}
      {status !== 'active' && <Chip>{t(`status.${status}`)}</Chip>}
      {support > 0 && <Chip>{t(`support.words.${support}`)}</Chip>}
    </span>
  );
}
