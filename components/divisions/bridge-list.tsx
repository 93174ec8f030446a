import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { BridgePerson } from '@/lib/web/divisions/bridge-people';
import { useLineWords, type DivisionSpeech } from './division-words';
import type { Naming } from './people';

const FIRST = 8;
const JOINS = 4;

type BridgeListProps = { bridges: readonly BridgePerson[]; speech: DivisionSpeech; naming: Naming };

/** Who joins the groups today by their own solid lines, and what would go with each of them. */
export function BridgeList({ bridges, speech, naming }: BridgeListProps) {
  const t = useTranslations('divisions');
  if (bridges.length === 0) return <p className="text-soft">{t('bridgesNone', { by: speech.by })}</p>;
  const rest = bridges.slice(FIRST);
  return (
    <>
      <Rows bridges={bridges.slice(0, FIRST)} speech={speech} naming={naming} />
      {rest.length > 0 && (
        <Disclosure summary={t('bridgesMore', { count: rest.length })}>
          <Rows bridges={rest} speech={speech} naming={naming} />
        </Disclosure>
      )}
    </>
  );
}

function Rows({ bridges, speech, naming }: BridgeListProps) {
  return (
    <ol className="grid gap-x-8 md:grid-cols-2">
      {bridges.map((bridge) => (
        <li key={bridge.id} className="border-hairline border-b py-3">
          <Bridge bridge={bridge} speech={speech} naming={naming} />
        </li>
      ))}
    </ol>
  );
}

/** Of somebody outside the turf only how much they carry: between which groups would tell where they work. */
function Bridge({ bridge, speech, naming }: { bridge: BridgePerson } & Omit<BridgeListProps, 'bridges'>) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const { id, lines, joins, leaves, holds } = bridge;
  const { by, nameOf } = speech;
  const known = naming.isKnown(id);
  const who = (name: ReactNode) => (
    <WorkerLink campaignId={naming.campaignId} id={id}>
      {name}
    </WorkerLink>
  );
  return (
    <>
      <p>{t.rich('bridgeLines', { name: naming.nameOf(id), who, lines: words.lines(lines) })}</p>
      {known && (
        <ul className="text-soft text-sm">
          {joins.slice(0, JOINS).map((join) => (
            <li key={`${String(join.one)} ${String(join.other)}`}>
              {t('bridgeJoin', { ...join, one: nameOf(join.one), other: nameOf(join.other) })}
            </li>
          ))}
        </ul>
      )}
      {(leaves > 0 || holds > 0) && (
        <p className="mt-1">
          {known && leaves > 0 && (
            <strong className="text-thread font-semibold">{t('bridgeLeaves', { by, count: leaves })} </strong>
          )}
          {holds > 0 && t('bridgeHolds', { count: holds })}
        </p>
      )}
    </>
  );
}
