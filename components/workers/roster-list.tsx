import { CircleUser, UsersRound } from 'lucide-react';
import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import { Chip } from '@/components/ui/chip';
import { Table } from '@/components/ui/table';
import type { Standing } from '@/lib/web/standing';
import type { RosterWorker } from '@/lib/workers/roster-worker';
import { StandingWords } from './standing-words';

/** A coworker with what was found about them. */
export type Listed = {
  readonly worker: RosterWorker;
  /** Missing for those who are not in the web. */
  readonly standing: Standing | undefined;
  readonly isReader: boolean;
};

type RosterListProps = {
  campaignId: string;
  listed: readonly Listed[];
  /** The form whose boxes stand beside everybody; none where it is null. */
  tickFor: string | null;
};

const NAME =
  'font-semibold underline decoration-rule underline-offset-4 hover:decoration-ink hover:decoration-2';

/** A page of coworkers: a table where there is room, cards on a phone. */
export function RosterList(props: RosterListProps) {
  return (
    <>
      <div className="hidden md:block">
        <RosterTable {...props} />
      </div>
      <ul className="border-ink border-t-2 md:hidden">
        {props.listed.map((one) => (
          <RosterCard
            key={one.worker.id}
            campaignId={props.campaignId}
            listed={one}
            tickFor={props.tickFor}
          />
        ))}
      </ul>
    </>
  );
}

function RosterTable({ campaignId, listed, tickFor }: RosterListProps) {
  const t = useTranslations('workers');
  return (
    <Table caption={t('title')} captionHidden>
      <thead>
        <tr>
          {(['name', 'standing', 'department', 'shift', 'languages', 'spoken'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listed.map(({ worker, standing, isReader }) => (
          <tr key={worker.id}>
            <th scope="row">
              <Tick worker={worker} tickFor={tickFor} />
              <Link href={profileOf(campaignId, worker.id)} className={NAME}>
                <bdi>{worker.name}</bdi>
              </Link>
              <Marks worker={worker} isReader={isReader} />
            </th>
            <td>
              <Hang standing={standing} />
            </td>
            <td>{worker.department}</td>
            <td>{worker.shift}</td>
            <td>{worker.languages.join(', ')}</td>
            <td>
              <Spoken worker={worker} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RosterCard({
  campaignId,
  listed: { worker, standing, isReader },
  tickFor,
}: {
  campaignId: string;
  listed: Listed;
  tickFor: string | null;
}) {
  const t = useTranslations('workers');
  const place = [worker.department, worker.shift].filter((word) => word !== null).join(' · ');
  return (
    <li className="border-hairline relative grid gap-1 border-b py-3">
      <span className="flex flex-wrap items-center gap-x-2">
        <Tick worker={worker} tickFor={tickFor} />
        <Link
          href={profileOf(campaignId, worker.id)}
          className="text-base font-semibold after:absolute after:inset-0"
        >
          <bdi>{worker.name}</bdi>
        </Link>
        <Marks worker={worker} isReader={isReader} />
      </span>
      <Hang standing={standing} />
      <span className="text-soft text-sm">{place}</span>
      <span className="text-soft text-sm">
        {t('columns.spoken')}: <Spoken worker={worker} />
      </span>
    </li>
  );
}

function Marks({ worker, isReader }: Pick<Listed, 'worker' | 'isReader'>) {
  const t = useTranslations('workers');
  const status = useTranslations('status');
  return (
    <span className="inline-flex flex-wrap items-center gap-1 align-middle font-normal md:ms-2">
      {worker.nickname !== null && <bdi className="text-soft">{`“${worker.nickname}”`}</bdi>}
      {worker.onCommittee && <Chip icon={<UsersRound aria-hidden size={14} />}>{t('committeeMark')}</Chip>}
      {isReader && <Chip icon={<CircleUser aria-hidden size={14} />}>{t('you')}</Chip>}
      {worker.status !== 'active' && <Chip>{status(worker.status)}</Chip>}
    </span>
  );
}

/** Two boxes of one person stand on the page, in the table and in the card; the one that is not shown is not ticked. */
function Tick({ worker, tickFor }: { worker: RosterWorker; tickFor: string | null }) {
  const t = useTranslations('turf');
  if (tickFor === null) return null;
  return (
    <label className="relative z-10 inline-grid size-11 shrink-0 place-items-center align-middle">
      <input
        type="checkbox"
        form={tickFor}
        name="worker"
        value={worker.id}
        aria-label={t('tickOne', { name: worker.name })}
        className="size-5"
      />
    </label>
  );
}

function Hang({ standing }: { standing: Standing | undefined }) {
  const t = useTranslations('workers');
  if (standing === undefined) return <span className="text-soft">{t('notInWeb')}</span>;
  return <StandingWords standing={standing} />;
}

function Spoken({ worker: { known, lastSpokenOn, lastSpokenBy } }: { worker: RosterWorker }) {
  const t = useTranslations('workers');
  const inWords = useDayWords();
  if (!known) return t('outside');
  if (lastSpokenOn === null) return t('neverSpoken');
  return t('spoken', { day: inWords(lastSpokenOn), by: lastSpokenBy ?? '' });
}

function profileOf(campaignId: string, workerId: string): Route {
  return `/campaigns/${campaignId}/workers/${workerId}` as Route;
}
