import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDayWords } from '@/components/ui/day-words';
import type { Naming } from '@/components/weak-links/reason-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { Day } from '@/lib/web/day';
import type { Core, CoreChange } from '@/lib/web/time/core-change';
import { NamedList } from './named-list';

type Names = Pick<Naming, 'campaignId' | 'nameOf'>;
type Props = Names & { core: CoreChange; from: Day; to: Day };

/** The core of the two days by name: who is in it, who joined, who left it and why, and the pieces it fell into. */
export function CorePeople({ core, from, to, ...names }: Props) {
  const t = useTranslations('history.core');
  const { before, after, joined, left, split } = core;
  const person = (id: string): ReactNode => (
    <WorkerLink campaignId={names.campaignId} id={id}>
      {names.nameOf(id)}
    </WorkerLink>
  );
  const entries = (ids: readonly string[]) => ids.map((id) => ({ key: id, says: person(id) }));
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <CoreWords core={before} day={from} />
        <CoreWords core={after} day={to} />
      </div>
      {split.length > 0 && (
        <div className="border-thread bg-thread-wash border-s-4 px-4 py-3">
          <p className="font-semibold">{t('splitLead', { pieces: split.length })}</p>
          <ol className="list-decimal ps-6">
            {split.map((piece) => (
              <li key={piece[0]}>
                {piece.map((id, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    {person(id)}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </div>
      )}
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <NamedList
          title={t('left')}
          none={t('leftNone')}
          entries={left.map(({ id, why }) => ({
            key: id,
            says: (
              <>
                {person(id)}
                <span className="text-soft block text-sm">{t(`why.${why}`)}</span>
              </>
            ),
          }))}
        />
        <NamedList title={t('joined')} none={t('joinedNone')} entries={entries(joined)} />
        <NamedList title={t('now')} none={t('nowNone')} entries={entries(after.pieces.flat())} />
      </div>
    </div>
  );
}

function CoreWords({ core: { k, pieces }, day }: { core: Core; day: Day }) {
  const t = useTranslations('history.core');
  const inWords = useDayWords();
  const people = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return (
    <p>
      {k === 0
        ? t('onNone', { day: inWords(day) })
        : t('on', { day: inWords(day), people, k, pieces: pieces.length })}
    </p>
  );
}
