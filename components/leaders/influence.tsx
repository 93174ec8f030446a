import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import { WorkerLink } from '@/components/weak-links/worker-link';
import type { LeaderTold } from '@/lib/leaders/person';
import { SHOWN } from '@/lib/leaders/pointed';
import { InfluencePicture } from './influence-picture';
import { SupportWords } from './leader-words';
import { PictureLegend } from './picture-marks';

type InfluenceProps = Parameters<typeof InfluencePicture>[0] & {
  /** Everybody in it, whom most turn to first. */
  people: readonly LeaderTold[];
  /** How many are not in it because this seat is not told about them. */
  outside: number;
};

/** Influence × support: the picture, what its shapes mean, and the same in words. */
export function Influence({ outside, people, ...picture }: InfluenceProps) {
  const t = useTranslations('leaders.picture');
  return (
    <section aria-labelledby="influence">
      <h2 id="influence" className="mb-1 text-lg font-bold">
        {t('title')}
      </h2>
      <p className="text-soft mb-3">{t('lead')}</p>
      {people.length === 0 ? <p>{t('nobody')}</p> : <InfluencePicture {...picture} />}
      <div className="mt-3 grid gap-3">
        <PictureLegend />
        {outside > 0 && <p className="text-soft text-sm">{t('outside', { count: outside })}</p>}
        {people.length > 0 && (
          <Disclosure summary={t('table')}>
            <PictureTable people={people} campaignId={picture.campaignId} />
          </Disclosure>
        )}
      </div>
    </section>
  );
}

/** Those whom somebody trusts, and the rest as one row for each support. */
function PictureTable({ people, campaignId }: { people: readonly LeaderTold[]; campaignId: string }) {
  const t = useTranslations('leaders');
  const named = people.filter(({ trustedBy }) => trustedBy > 0).slice(0, SHOWN.table);
  const others = people.slice(named.length);
  const supports = [...new Set(others.map(({ told }) => told.support))].sort();
  return (
    <Table caption={t('picture.title')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('picture.who')}</th>
          <th scope="col">{t('picture.trustedBy')}</th>
          <th scope="col">{t('support')}</th>
          <th scope="col">{t('committee')}</th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ id, name, trustedBy, told }) => (
          <tr key={id}>
            <th scope="row">
              <WorkerLink campaignId={campaignId} id={id}>
                {name}
              </WorkerLink>
            </th>
            <td>{trustedBy}</td>
            <td>
              <SupportWords support={told.support} />
            </td>
            <td>{told.onCommittee ? t('onCommittee') : t('picture.off')}</td>
          </tr>
        ))}
        {supports.map((support) => (
          <Others
            key={support}
            support={support}
            others={others.filter(({ told }) => told.support === support)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type OthersProps = { support: LeaderTold['told']['support']; others: readonly LeaderTold[] };

function Others({ support, others }: OthersProps) {
  const t = useTranslations('leaders');
  const most = others.reduce((found, { trustedBy }) => Math.max(found, trustedBy), 0);
  const members = others.filter(({ told }) => told.onCommittee).length;
  return (
    <tr>
      <th scope="row">{t('picture.several', { count: others.length })}</th>
      <td>{most === 0 ? 0 : t('picture.range', { from: 0, to: most })}</td>
      <td>
        <SupportWords support={support} />
      </td>
      <td>{members}</td>
    </tr>
  );
}
