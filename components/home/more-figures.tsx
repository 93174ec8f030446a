import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { Naming } from '@/components/weak-links/reason-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { Analysis } from '@/lib/web/analysis';

/** More names than these are a list for another page. */
const MOST_NAMED = 40;

type MoreFiguresProps = {
  analysis: Analysis;
  /** Null for who sees figures only. */
  naming: Naming | null;
};

/** The other figures of the whole web, each with the sentence an organizer would say aloud and the people behind it. */
export function MoreFigures({ analysis, naming }: MoreFiguresProps) {
  const t = useTranslations('home');
  const format = useFormatter();
  const { summary } = analysis;
  const number = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <dl className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      {naming && <Counted analysis={analysis} naming={naming} />}
      <Figure name={t('solidarity')}>
        {t('solidaritySays', { share: number(summary.solidarity.S, 2) })}
      </Figure>
      <Figure name={t('resilience')}>
        {t('resilienceSays', { share: number(summary.resilience.R, 3) })}
      </Figure>
    </dl>
  );
}

function Counted({ analysis, naming }: { analysis: Analysis; naming: Naming }) {
  const t = useTranslations('home');
  const { summary, starDependent, anchor } = analysis;
  const { reached, workers, core, bridges } = summary;
  const one = (id: string) => <Person key={id} id={id} naming={naming} />;
  return (
    <>
      <Figure name={t('reach')}>
        {t('reachSays', { reached, workers, anchor: anchor.kind })}
        {reached < workers && naming.campaignId !== null && (
          <Link
            href={`/campaigns/${naming.campaignId}/weak-links` as Route}
            className="mt-1 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
          >
            {t('notReached')}
          </Link>
        )}
      </Figure>
      <Figure name={t('star')} people={starDependent} show={one}>
        {t('starSays', { count: starDependent.length, anchor: anchor.kind })}
      </Figure>
      <Figure name={t('core')} people={core.members} show={one}>
        {core.k === 0 ? t('coreNone') : t('coreSays', { members: core.members.length, k: core.k })}
      </Figure>
      <Figure
        name={t('bridges')}
        people={bridges}
        show={([from, to]) => (
          <span key={`${from} ${to}`}>{t.rich('bridge', { from: () => one(from), to: () => one(to) })}</span>
        )}
      >
        {t('bridgesSays', { count: bridges.length })}
      </Figure>
    </>
  );
}

function Person({ id, naming }: { id: string; naming: Naming }) {
  return (
    <WorkerLink campaignId={naming.campaignId} id={id}>
      {naming.nameOf(id)}
    </WorkerLink>
  );
}

type FigureProps<T> = {
  name: string;
  children: ReactNode;
  people?: readonly T[];
  show?: (of: T) => ReactNode;
};

function Figure<T>({ name, children, people = [], show }: FigureProps<T>) {
  const t = useTranslations('home');
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd>
        <div className="grid justify-items-start">{children}</div>
        {people.length > 0 && (
          <details>
            <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
              {t('whoTheyAre')}
            </summary>
            <ul className="grid gap-2">
              {people.slice(0, MOST_NAMED).map((person, place) => (
                <li key={place}>{show?.(person)}</li>
              ))}
            </ul>
            {people.length > MOST_NAMED && (
              <p className="mt-2">{t('andMore', { count: people.length - MOST_NAMED })}</p>
            )}
          </details>
        )}
      </dd>
    </div>
  );
}
