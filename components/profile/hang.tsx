import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EgoMap } from '@/components/map/ego-map';
import { useDayWords } from '@/components/ui/day-words';
import { StandingMark } from '@/components/workers/standing-mark';
import type { MapPicture } from '@/lib/map/picture';
import type { AnchorKind } from '@/lib/web/anchor';
import type { WorkerStanding } from '@/lib/web/standing';
import type { RosterWorker } from '@/lib/workers/roster-worker';

type HangProps = {
  worker: RosterWorker;
  /** Missing for somebody who is not in the web. */
  standing: WorkerStanding | undefined;
  /** Why they stand so, in a sentence, and what would help. */
  reason: ReactNode;
  step: ReactNode;
  /** Separate solid routes to the anchor, up to three; null where that is not asked of them. */
  routes: number | null;
  anchor: AnchorKind;
};

/** How somebody hangs, and why, in a sentence. */
export function Hang({ worker, standing, reason, step, routes, anchor }: HangProps) {
  const t = useTranslations('worker.hang');
  const words = useTranslations('standing.words');
  if (!standing) return <NotInWeb worker={worker} />;
  return (
    <div className="flex gap-3">
      <StandingMark standing={standing.standing} className="mt-1" />
      <div className="grid gap-1">
        <p className="text-lg font-semibold">{words(standing.standing)}</p>
        <p>{reason}</p>
        {standing.standing !== 'woven' && <p className="text-soft">{step}</p>}
        {routes !== null && routes > 0 && <p>{t('routes', { routes, anchor })}</p>}
        {standing.holds > 0 && <p className="font-semibold">{t('holds', { n: standing.holds })}</p>}
        <LastSpoken worker={worker} />
      </div>
    </div>
  );
}

function NotInWeb({ worker }: { worker: RosterWorker }) {
  const t = useTranslations('worker.hang');
  const gone = worker.status !== 'active' && worker.status !== 'on_leave';
  const why = gone ? t('gone', { status: worker.status }) : worker.inUnit ? t('notYet') : t('outOfUnit');
  return (
    <div className="grid gap-1">
      <p>{why}</p>
      <LastSpoken worker={worker} />
    </div>
  );
}

function LastSpoken({ worker: { known, lastSpokenOn, lastSpokenBy } }: { worker: RosterWorker }) {
  const t = useTranslations('worker.hang');
  const inWords = useDayWords();
  if (!known) return null;
  if (lastSpokenOn === null) return <p className="text-soft">{t('never')}</p>;
  return <p className="text-soft">{t('spoken', { day: inWords(lastSpokenOn), by: lastSpokenBy ?? '' })}</p>;
}

type CornerProps = { picture: MapPicture; campaignId: string; workerId: string; depth: 1 | 2 };

/** Somebody's own corner of the map, one or two lines deep. */
export function Corner({ picture, campaignId, workerId, depth }: CornerProps) {
  const t = useTranslations('worker.hang');
  const here = `/campaigns/${campaignId}/workers`;
  return (
    <div className="grid gap-2">
      <nav aria-label={t('picture')} className="flex flex-wrap gap-x-4">
        {([1, 2] as const).map((deep) => (
          <Link
            key={deep}
            href={`${here}/${workerId}${deep === 1 ? '' : '?around=2'}` as Route}
            scroll={false}
            aria-current={deep === depth ? 'true' : undefined}
            className="text-soft aria-[current]:text-ink aria-[current]:border-ink inline-flex min-h-11 items-center border-b-3 border-transparent aria-[current]:font-semibold"
          >
            {t(`depth${deep}`)}
          </Link>
        ))}
      </nav>
      <EgoMap picture={picture} person={workerId} depth={depth} hrefOf={(id) => `${here}/${id}` as Route} />
    </div>
  );
}
