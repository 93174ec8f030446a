import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ClientText } from '@/components/i18n/client-text';
import { AssignForm } from '@/components/turf/assign-form';
import { NobodyYours } from '@/components/turf/nobody-yours';
import { WhoseTabs } from '@/components/turf/whose-tabs';
import { LinkButton } from '@/components/ui/button';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { submitTurfPeople } from '@/lib/turf/actions';
import { findTurfs, type Turfs } from '@/lib/turf/turfs';
import { writeListQuery, type ListQuery } from '@/lib/workers/list-query';

/** The form the boxes of the list belong to. */
export const ASSIGN_FORM = 'assign';

type WhosePeopleProps = { seat: Seat; query: ListQuery; found: number };

/** Above the list: whose people are listed, and for leads, who shall look after them. */
export async function WhosePeople({ seat, query, found }: WhosePeopleProps) {
  const { campaignId } = seat;
  const hrefOf = (whose: string, assign: ListQuery['assign'] = query.assign) =>
    `/campaigns/${campaignId}/workers${writeListQuery({ ...query, whose, assign, page: 1 })}` as Route;
  if (!may(seat, 'turf.see')) return <Yours seat={seat} query={query} hrefOf={hrefOf} />;
  const turfs = await findTurfs(seat);
  if (turfs.organizers.length < 2) return null;
  return (
    <div className="mb-6 grid gap-4">
      <WhoseLinks turfs={turfs} query={query} hrefOf={hrefOf} />
      {query.assign === 'yes' && <Assign seat={seat} query={query} found={found} turfs={turfs} />}
    </div>
  );
}

type Hrefs = { hrefOf: (whose: string, assign?: ListQuery['assign']) => Route };

function Yours({ seat, query, hrefOf }: Omit<WhosePeopleProps, 'found'> & Hrefs) {
  const t = useTranslations('turf');
  const tabs = [
    { whose: '', words: t('yours') },
    { whose: 'everybody', words: t('everybody') },
  ];
  return (
    <div className="mb-6 grid gap-4">
      <WhoseTabs
        tabs={tabs.map(({ whose, words }) => ({
          words,
          href: hrefOf(whose),
          isHere: (query.whose === 'everybody') === (whose === 'everybody'),
        }))}
      />
      <NobodyYours turf={seat.turf} />
    </div>
  );
}

function WhoseLinks({ turfs, query, hrefOf }: { turfs: Turfs; query: ListQuery } & Hrefs) {
  const t = useTranslations('turf');
  const tabs = [
    { whose: '', words: t('anybody') },
    { whose: 'nobody', words: t('whoseNobody') },
    ...turfs.organizers.map(({ seatId, handle }) => ({ whose: seatId, words: handle })),
  ];
  const assigning = query.assign === 'yes';
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
      <WhoseTabs
        label={t('whose')}
        tabs={tabs.map(({ whose, words }) => ({ words, href: hrefOf(whose), isHere: whose === query.whose }))}
      />
      <LinkButton href={hrefOf(query.whose, assigning ? '' : 'yes')} className="ms-auto">
        {t(assigning ? 'assignClose' : 'assignOpen')}
      </LinkButton>
    </div>
  );
}

function Assign({ seat, query, found, turfs }: WhosePeopleProps & { turfs: Turfs }) {
  const t = useTranslations('turf');
  const address = writeListQuery(query);
  const whose = turfs.organizers.find(({ seatId }) => seatId === query.whose);
  return (
    <section aria-label={t('assignOpen')} className="border-ink bg-raised border-s-4 px-4 py-3">
      <ClientText namespaces={['turf']}>
        <AssignForm
          id={ASSIGN_FORM}
          submit={submitTurfPeople.bind(null, seat.campaignId)}
          organizers={turfs.organizers.map(({ seatId, handle }) => ({ value: seatId, label: handle }))}
          hidden={{ query: address.slice(1), back: `/campaigns/${seat.campaignId}/workers${address}` }}
          fitting={found}
          take={whose && { seatId: whose.seatId, handle: whose.handle }}
          giveWords={t('giveTicked')}
        >
          <p>{t('tickHow')}</p>
        </AssignForm>
      </ClientText>
    </section>
  );
}
