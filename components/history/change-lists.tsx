import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Naming } from '@/components/weak-links/reason-words';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { ChangedLine, ChangedStanding, Difference } from '@/lib/web/time/difference';
import type { SolidThreshold } from '@/lib/web/trust';
import { NamedList } from './named-list';

type Names = Pick<Naming, 'campaignId' | 'nameOf'>;
type Props = Names & { difference: Difference; solidThreshold: SolidThreshold };

/** What is different by name: who became woven, who fell out, which lines came closer and which came loose. */
export function ChangeLists({ difference, solidThreshold, ...names }: Props) {
  const t = useTranslations('history');
  const { lines, becameWoven, fellOut, came, went } = difference;
  const lineEntries = (list: readonly ChangedLine[]) =>
    list.map((line) => ({
      key: line.between.join(' '),
      says: <Line line={line} solidThreshold={solidThreshold} {...names} />,
    }));
  const plain = (ids: readonly string[]) =>
    ids.map((id) => ({ key: id, says: <Person id={id} {...names} /> }));
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
      <NamedList
        title={t('lists.became')}
        none={t('lists.becameNone')}
        entries={becameWoven.map((one) => ({ key: one.id, says: <Became one={one} {...names} /> }))}
      />
      <NamedList
        title={t('lists.fell')}
        none={t('lists.fellNone')}
        entries={fellOut.map((one) => ({ key: one.id, says: <Fell one={one} {...names} /> }))}
      />
      <NamedList
        title={t('lists.closer')}
        none={t('lists.closerNone')}
        entries={lineEntries([...lines.stronger, ...lines.fresh])}
      />
      <NamedList
        title={t('lists.looser')}
        none={t('lists.looserNone')}
        entries={lineEntries([...lines.weaker, ...lines.lost])}
      />
      {came.length > 0 && <NamedList title={t('lists.came')} none="" entries={plain(came)} />}
      {went.length > 0 && <NamedList title={t('lists.went')} none="" entries={plain(went)} />}
    </div>
  );
}

function Person({ id, campaignId, nameOf }: Names & { id: string }) {
  return (
    <WorkerLink campaignId={campaignId} id={id}>
      {nameOf(id)}
    </WorkerLink>
  );
}

function Became({ one, ...names }: Names & { one: ChangedStanding }) {
  const t = useTranslations('history.lists');
  const words = useTranslations('standing.words');
  return (
    <>
      <Person id={one.id} {...names} />
      <span className="text-soft block text-sm">
        {one.before === null ? t('newHere') : t('wasBefore', { standing: words(one.before) })}
      </span>
    </>
  );
}

function Fell({ one, ...names }: Names & { one: ChangedStanding }) {
  const t = useTranslations('history.lists');
  const words = useTranslations('standing.words');
  const by = one.hangsOn;
  return (
    <>
      <Person id={one.id} {...names} />
      <span className="text-soft block text-sm">
        {one.after === null ? t('isGone') : t('isNow', { standing: words(one.after) })}
        {by !== null && <> {t.rich('hangsOn', { who: () => <Person id={by} {...names} /> })}</>}
      </span>
    </>
  );
}

function Line({
  line,
  solidThreshold,
  ...names
}: Names & { line: ChangedLine; solidThreshold: SolidThreshold }) {
  const t = useTranslations('history.lists');
  const [one, other] = line.between;
  return (
    <>
      {t.rich('pair', {
        one: (): ReactNode => <Person id={one} {...names} />,
        other: (): ReactNode => <Person id={other} {...names} />,
      })}
      <span className="text-soft block text-sm">
        <LineWords line={line} solidThreshold={solidThreshold} nameOf={names.nameOf} />
      </span>
    </>
  );
}

type WordsProps = { line: ChangedLine; solidThreshold: SolidThreshold; nameOf: (id: string) => string };

function LineWords({ line: { before, after, away }, solidThreshold, nameOf }: WordsProps) {
  const t = useTranslations('history.lists');
  const trust = useTranslations('trust.short');
  if (after === null) {
    const [gone] = away;
    return before !== null && gone !== undefined
      ? t('lineGone', { name: nameOf(gone), trust: trust(`${before}`) })
      : t('lineNone');
  }
  if (before === null) return t('lineNew', { trust: trust(`${after}`) });
  const was = before <= solidThreshold;
  const is = after <= solidThreshold;
  const turned = was === is ? 'same' : is ? 'solid' : 'thin';
  return t('lineMoved', { before: trust(`${before}`), after: trust(`${after}`), turned });
}
