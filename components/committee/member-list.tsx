import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDayWords } from '@/components/ui/day-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import { StandingWords } from '@/components/workers/standing-words';
import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';
import type { Standing } from '@/lib/web/standing';

/** Somebody who is on the committee, or was. */
export type Member = {
  readonly stayId: string;
  readonly workerId: string;
  readonly name: string;
  readonly place: string;
  readonly status: WorkerStatus;
  /** Missing for who is not in the web. */
  readonly standing: Standing | undefined;
  readonly sinceOn: Day | null;
  readonly untilOn: Day | null;
};

type MemberListProps = {
  campaignId: string;
  members: readonly Member[];
  /** The way off the committee, for those who may. */
  leave: ((member: Member) => ReactNode) | null;
};

/** Who is on the committee, since when, and how they hang. */
export function MemberList({ campaignId, members, leave }: MemberListProps) {
  const t = useTranslations('committee');
  const status = useTranslations('status');
  const inWords = useDayWords();
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {members.map((member) => (
        <li key={member.stayId} className="border-hairline grid content-start gap-1 border-b py-3">
          <p className="text-lg">
            <WorkerLink campaignId={campaignId} id={member.workerId}>
              {member.name}
            </WorkerLink>
          </p>
          {member.place !== '' && <p className="text-soft text-sm">{member.place}</p>}
          <p className="text-soft text-sm">
            {member.sinceOn === null ? t('always') : t('since', { day: inWords(member.sinceOn) })}
          </p>
          <p className="text-sm">
            {member.standing ? (
              <StandingWords standing={member.standing} />
            ) : (
              t('ghost', { status: status(member.status) })
            )}
          </p>
          {leave?.(member)}
        </li>
      ))}
    </ul>
  );
}

/** Who was on the committee before, and from when to when. */
export function PastMembers({ campaignId, members }: Omit<MemberListProps, 'leave'>) {
  const t = useTranslations('committee');
  const inWords = useDayWords();
  return (
    <ul>
      {members.map(({ stayId, workerId, name, sinceOn, untilOn }) => (
        <li key={stayId} className="border-hairline flex flex-wrap justify-between gap-x-6 border-b py-2">
          <WorkerLink campaignId={campaignId} id={workerId}>
            {name}
          </WorkerLink>
          <span className="text-soft">
            {sinceOn === null
              ? t('pastAlways', { to: inWords(untilOn ?? '') })
              : t('past', { from: inWords(sinceOn), to: inWords(untilOn ?? '') })}
          </span>
        </li>
      ))}
    </ul>
  );
}
