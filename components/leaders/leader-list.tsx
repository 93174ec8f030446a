import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { Link } from '@/components/ui/link';
import { WorkerLink } from '@/components/weak-links/worker-link';
import { isTold, type LeaderShown } from '@/lib/leaders/person';
import type { Truster } from '@/lib/web/leaders/leaders';
import { LeaderFacts, LeaderSentence, OwnWords, placeWords, type GroupCounts } from './leader-words';

/** Somebody who trusts a leader, by the name this seat may see. */
export type TrusterShown = Truster & { readonly name: string };

type LeaderListProps = {
  campaignId: string;
  leaders: readonly LeaderShown[];
  groups: GroupCounts;
  trustersOf: (leader: LeaderShown) => readonly TrusterShown[];
  mayLog: boolean;
};

/** Everybody by place: why they stand there in a sentence, who trusts them, and beside it what never counts. */
export function LeaderList(props: LeaderListProps) {
  const t = useTranslations('leaders');
  return (
    <ol aria-label={t('listLabel')} className="border-ink border-t-2">
      {props.leaders.map((leader) => (
        <LeaderRow key={leader.id} leader={leader} {...props} />
      ))}
    </ol>
  );
}

function LeaderRow({
  leader,
  campaignId,
  groups,
  trustersOf,
  mayLog,
}: LeaderListProps & { leader: LeaderShown }) {
  const t = useTranslations('leaders');
  return (
    <li className="border-hairline grid gap-x-8 gap-y-2 border-b py-4 sm:grid-cols-[4.5rem_minmax(0,1fr)] lg:grid-cols-[4.5rem_minmax(0,5fr)_minmax(0,3fr)]">
      <Place leader={leader} />
      <div>
        <p>
          <LeaderSentence campaignId={campaignId} leader={leader} groups={groups} />
        </p>
        <p className="text-soft text-sm">{isTold(leader) ? placeWords(leader) : t('outside')}</p>
        {isTold(leader) && leader.trustedBy > 0 && (
          <WhoTrusts campaignId={campaignId} leader={leader} trusters={trustersOf(leader)} />
        )}
      </div>
      {isTold(leader) && (
        <div className="sm:col-start-2 lg:col-start-auto">
          <LeaderFacts leader={leader} />
          {mayLog && <LogLink campaignId={campaignId} leader={leader} />}
        </div>
      )}
    </li>
  );
}

function Place({ leader: { rank, sharing } }: { leader: LeaderShown }) {
  const t = useTranslations('leaders');
  if (rank === 0) return <p className="text-soft text-sm sm:pt-1">{t('rankNone')}</p>;
  return (
    <p className="max-sm:flex max-sm:items-baseline max-sm:gap-2">
      <span aria-hidden className="block text-lg font-bold">
        {rank}
      </span>
      <span className="sr-only">{t('rankLabel', { rank, sharing })}</span>
      {sharing > 1 && (
        <span aria-hidden className="text-soft block text-sm">
          {t('rankShared', { sharing })}
        </span>
      )}
    </p>
  );
}

type WhoTrustsProps = { campaignId: string; leader: LeaderShown; trusters: readonly TrusterShown[] };

/** Who trusts somebody, how much, and by whose word, folded away. */
function WhoTrusts({ campaignId, leader, trusters }: WhoTrustsProps) {
  const t = useTranslations('leaders');
  return (
    <details className="group">
      <summary className="decoration-rule inline-flex min-h-11 items-center text-sm font-semibold underline underline-offset-4">
        {t('who')}
        <span className="sr-only">{`: ${leader.name}`}</span>
      </summary>
      <p className="text-soft text-sm">
        <OwnWords leader={leader} />
      </p>
      <ul aria-label={t('whoOf', { name: leader.name })} className="mt-1 mb-2">
        {trusters.map(({ id, name, trust, own }) => (
          <li
            key={id}
            className="border-hairline grid items-center gap-x-6 border-b py-1.5 text-sm sm:grid-cols-[minmax(0,1fr)_13rem_10rem]"
          >
            <span>
              <WorkerLink campaignId={campaignId} id={id}>
                {name}
              </WorkerLink>
            </span>
            <TrustWords trust={trust} />
            <span className="text-soft">{t(own ? 'ownWord' : 'judged')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Leads to the form of a one-on-one with somebody. */
export function LogLink({ campaignId, leader }: { campaignId: string; leader: LeaderShown }) {
  const t = useTranslations('leaders');
  return (
    <Link
      href={`/campaigns/${campaignId}/one-on-ones/new?with=${leader.id}` as Route}
      aria-label={t('logWith', { name: leader.name })}
      className="decoration-rule inline-flex min-h-11 items-center text-sm font-semibold underline underline-offset-4"
    >
      {t('log')}
    </Link>
  );
}
