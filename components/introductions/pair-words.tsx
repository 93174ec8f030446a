import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkerLink } from '@/components/weak-links/worker-link';

/** Where names come from, and whether a name leads to its coworker (`campaignId` null: on paper). */
export type PairNaming = {
  readonly campaignId: string | null;
  readonly nameOf: (id: string) => string;
  /** Whether this seat may open their record. */
  readonly isKnown: (id: string) => boolean;
};

/** The two who should meet, in a sentence. */
export function PairWords({ one, other, naming }: { one: string; other: string; naming: PairNaming }) {
  const t = useTranslations('introductions');
  return t.rich('pair', {
    oneName: naming.nameOf(one),
    otherName: naming.nameOf(other),
    one: named(naming, one),
    other: named(naming, other),
  });
}

/** Who can introduce two, or that nobody can. */
export function ThroughWords({ through, naming }: { through: string | null; naming: PairNaming }) {
  const t = useTranslations('introductions');
  if (through === null) return t('noThrough');
  return t.rich('through', { throughName: naming.nameOf(through), through: named(naming, through) });
}

/** A few names, and how many more there are. */
export function NameList({
  ids,
  naming,
  most,
}: {
  ids: readonly string[];
  naming: PairNaming;
  most: number;
}) {
  const t = useTranslations('introductions');
  return (
    <>
      {ids.slice(0, most).map((id, place) => (
        <span key={id}>
          {place > 0 && ' · '}
          {named(naming, id)(naming.nameOf(id))}
        </span>
      ))}
      {ids.length > most && ` · ${t('andMore', { count: ids.length - most })}`}
    </>
  );
}

function named({ campaignId, isKnown }: PairNaming, id: string) {
  return function Named(name: ReactNode) {
    return (
      <WorkerLink key={id} campaignId={isKnown(id) ? campaignId : null} id={id}>
        {name}
      </WorkerLink>
    );
  };
}
