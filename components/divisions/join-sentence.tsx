import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { Join } from '@/lib/web/divisions/joins';
import type { DivisionSpeech } from './division-words';
import type { Naming } from './people';

const MOST_SHARED = 3;

type JoinSentenceProps = {
  join: Join;
  gap: { readonly one: number; readonly other: number };
  speech: Pick<DivisionSpeech, 'nameOf'>;
  naming: Naming;
  /** Both are of the same group, which the sentence need not say again. */
  inOneGroup?: boolean;
};

/** Who could make a line across a gap and why: somebody both trust, or what the two share. */
export function JoinSentence({ join, gap, speech, naming, inOneGroup = false }: JoinSentenceProps) {
  const t = useTranslations('divisions');
  const shares = useShares(join, naming);
  const people = {
    oneName: naming.nameOf(join.one),
    oneGroup: speech.nameOf(gap.one),
    otherName: naming.nameOf(join.other),
    otherGroup: speech.nameOf(gap.other),
    one: linkTo(naming, join.one),
    other: linkTo(naming, join.other),
  };
  if (join.through === null) return t.rich(inOneGroup ? 'joinAlikeHere' : 'joinAlike', { ...people, shares });
  return t.rich(inOneGroup ? 'joinThroughHere' : 'joinThrough', {
    ...people,
    throughName: naming.nameOf(join.through),
    through: linkTo(naming, join.through),
    shares: shares === '' ? '' : t('sharesToo', { shares }),
  });
}

/** What two people share, as far as this seat is told what it is called. */
function useShares({ shares }: Join, { wordOf }: Naming): string {
  const t = useTranslations('divisions.share');
  const format = useFormatter();
  const words = shares.flatMap(({ division, group }) => {
    const word = wordOf(division, group);
    return word === null ? [] : [t(division, { word })];
  });
  return format.list(words.slice(0, MOST_SHARED));
}

function linkTo({ campaignId }: Naming, id: string) {
  return function Named(name: ReactNode) {
    return (
      <WorkerLink key={id} campaignId={campaignId} id={id}>
        {name}
      </WorkerLink>
    );
  };
}
