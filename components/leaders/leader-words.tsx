import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SupportMark } from '@/components/one-on-ones/support-mark';
import { Chip } from '@/components/ui/chip';
import { useDayWords } from '@/components/ui/day-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { LeaderShown, LeaderTold } from '@/lib/leaders/person';
import { ACROSS, type Leaders } from '@/lib/web/leaders/leaders';

/** How many groups of each division there are among everybody. */
export type GroupCounts = Leaders['groups'];

/** Says small numbers in words, as one would aloud: "eleven"; `first` at the head of a sentence. */
export function useCountWords(): (n: number, where?: 'first') => string {
  const t = useTranslations('leaders');
  return (n, where) => t(where === 'first' ? 'countFirst' : 'count', { n });
}

type LeaderSentenceProps = { campaignId: string; leader: LeaderShown; groups: GroupCounts };

/** Why somebody stands where they stand: "Eleven people trust Teresa at 1 or 2, from four departments and both shifts." */
export function LeaderSentence({ campaignId, leader, groups }: LeaderSentenceProps) {
  const t = useTranslations('leaders');
  const count = useCountWords();
  const across = useAcross(leader, groups);
  const { trustedBy, holds, name, id } = leader;
  return t.rich('why', {
    n: trustedBy,
    count: count(trustedBy, 'first'),
    name,
    across: across === '' ? 'none' : across,
    holds,
    held: count(holds),
    who: (words: ReactNode) => (
      <WorkerLink key={id} campaignId={campaignId} id={id}>
        {words}
      </WorkerLink>
    ),
  });
}

/** "four departments, both shifts and three languages"; a division everybody is alike in says nothing and is left out. */
function useAcross({ breadth }: LeaderShown, groups: GroupCounts): string {
  const t = useTranslations('leaders.across');
  const count = useCountWords();
  const format = useFormatter();
  const parts = ACROSS.filter((across) => breadth[across] > 0 && groups[across] > 1).map((across) => {
    const n = breadth[across];
    const how = n < groups[across] ? 'some' : n === 2 ? 'both' : 'all';
    return t(across, { n, how, count: count(n) });
  });
  return format.list(parts, { type: 'conjunction' });
}

/** Whose words those are: their own, or an organizer's judgement. */
export function OwnWords({ leader: { ownWords, trustedBy } }: { leader: LeaderShown }) {
  const t = useTranslations('leaders');
  const count = useCountWords();
  if (trustedBy === 0) return null;
  const how = ownWords === trustedBy ? 'all' : ownWords === 0 ? 'none' : 'some';
  return t('own', { how, n: trustedBy, own: ownWords, count: count(ownWords, 'first') });
}

/** Where somebody works and what they speak, in one line; empty where nothing is known. */
export function placeWords({ told }: LeaderTold): string {
  return [told.department, told.shift, told.languages.join(', ')].filter(Boolean).join(' · ');
}

/** What stands beside the ranking and never moves it: support, committee, core, one-on-ones. */
export function LeaderFacts({ leader }: { leader: LeaderTold }) {
  const t = useTranslations('leaders');
  return (
    <div className="grid content-start gap-1 text-sm">
      <SupportAndCommittee leader={leader} />
      <p className="text-soft">
        <TalkWords leader={leader} />
      </p>
      {leader.core > 0 && <p className="text-soft">{t('core', { k: leader.core })}</p>}
    </div>
  );
}

/** Support for the union, and beside it the committee, where they are on it. */
export function SupportAndCommittee({ leader: { told } }: { leader: LeaderTold }) {
  const t = useTranslations('leaders');
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <SupportWords support={told.support} />
      {told.onCommittee && <Chip>{t('onCommittee')}</Chip>}
    </span>
  );
}

/** Support for the union, its mark and its words. */
export function SupportWords({ support }: { support: LeaderTold['told']['support'] }) {
  const words = useTranslations('support.words');
  return (
    <span className="inline-flex items-center gap-2">
      <SupportMark support={support} />
      {words(`${support}`)}
    </span>
  );
}

/** How often somebody was spoken with, and when last. */
export function TalkWords({ leader: { told } }: { leader: LeaderTold }) {
  const t = useTranslations('leaders');
  const inWords = useDayWords();
  const count = useCountWords();
  const day = told.lastSpokenOn === null ? '' : inWords(told.lastSpokenOn);
  return t('talks', { n: told.talks, count: count(told.talks, 'first'), day, by: told.lastSpokenBy ?? '' });
}
