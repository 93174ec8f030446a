import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { reasonSentence } from '@/lib/report/reason-words';
import type { AnchorKind } from '@/lib/web/anchor';
import type { Introduction } from '@/lib/web/introduction';
import type { Reason } from '@/lib/web/reason';
import { WorkerLink } from './worker-link';

/** Where sentences get their names from, and whether a name leads to its coworker (`campaignId` null: on paper). */
export type Naming = {
  readonly campaignId: string | null;
  readonly nameOf: (id: string) => string;
  readonly anchor: AnchorKind;
};

/** Why somebody stands as they do, in a sentence: "Hangs on by one thin line, to Amos." */
export function ReasonWords({ reason, naming }: { reason: Reason; naming: Naming }) {
  const t = useTranslations('weakLinks.reason');
  const { key, people, values } = reasonSentence(reason, naming.anchor);
  const named = (id: string | undefined) => (id === undefined ? '' : naming.nameOf(id));
  return t.rich(key, {
    lines: 0,
    others: 0,
    ...values,
    toName: named(people.to),
    fromName: named(people.from),
    to: link(naming, people.to),
    from: link(naming, people.from),
  });
}

/** What would help somebody: who could introduce them to whom, or else what their standing asks for. */
export function StepWords(props: { reason: Reason; introduction: Introduction | null; naming: Naming }) {
  const { reason, introduction, naming } = props;
  const t = useTranslations('weakLinks');
  if (!introduction) {
    const { key, people } = reasonSentence(reason, naming.anchor);
    return t(`step.${key}`, { toName: people.to === undefined ? '' : naming.nameOf(people.to) });
  }
  const { through, to } = introduction;
  return t.rich('introduction', {
    throughName: naming.nameOf(through),
    toName: naming.nameOf(to),
    through: link(naming, through),
    to: link(naming, to),
  });
}

function link({ campaignId }: Naming, id: string | undefined) {
  return function Named(name: ReactNode) {
    return (
      <WorkerLink key={id} campaignId={campaignId} id={id ?? ''}>
        {name}
      </WorkerLink>
    );
  };
}
