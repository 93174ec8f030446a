import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from 'next-intl';
import { BridgeList } from '@/components/divisions/bridge-list';
import { CircleSection } from '@/components/divisions/circle-section';
import { DivisionSentence } from '@/components/divisions/division-sentence';
import { DivisionTabs } from '@/components/divisions/division-tabs';
import type { DivisionSpeech } from '@/components/divisions/division-words';
import { GapList } from '@/components/divisions/gap-list';
import { HowCounted } from '@/components/divisions/how-counted';
import { MixingMatrix } from '@/components/divisions/mixing-matrix';
import { NothingDivided } from '@/components/divisions/nothing-divided';
import { PairList } from '@/components/divisions/pair-list';
import type { Naming } from '@/components/divisions/people';
import { Section } from '@/components/home/section';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/button';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findDivision, type DivisionPage } from '@/lib/divisions/division';
import { readDivisionQuery } from '@/lib/divisions/query';
import { findRoster } from '@/lib/workers/roster';
import { namedIn } from '@/lib/divisions/named';

/** More groups than this make a matrix nobody can read: then the pairs stand in a list. */
const MATRIX = 8;

type Props = PageProps<'/campaigns/[campaignId]/divisions'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('divisions'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function DivisionsPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  const page = await findDivision(seat, readDivisionQuery(await searchParams));
  const { byId } = await findRoster(seat);
  const naming: Naming = {
    campaignId,
    nameOf: (id) => byId.get(id)?.name ?? '',
    isKnown: (id) => byId.get(id)?.known === true,
    wordOf: (division, group) => page.labels[division][group] ?? null,
  };
  const { shown } = page;
  if (shown) {
    await noteReading(seat, 'divisions.read', namedIn(shown.found, shown.circles, naming.isKnown));
  }
  const t = await getTranslations('divisions');
  return (
    <>
      <PageHeader title={t('title')} lead={may(seat, 'workers.see') ? t('lead') : t('observer')} />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      <DivisionTabs here={`/campaigns/${campaignId}/divisions`} {...page} />
      <Division seat={seat} page={page} naming={naming} />
    </>
  );
}

function Division({ seat, page, naming }: { seat: Seat; page: DivisionPage; naming: Naming }) {
  const nameOf = useGroupNames(page);
  const { by, shown } = page;
  const why = whyEmpty(seat, page);
  if (why !== null || !shown)
    return (
      <NothingDivided
        campaignId={seat.campaignId}
        by={by}
        reason={why ?? 'noGroups'}
        mayLog={may(seat, 'one-on-one.log')}
      />
    );
  const seesPeople = may(seat, 'workers.see');
  const { found, view, circles } = shown;
  const speech = { by, nameOf, exact: seesPeople };
  return (
    <>
      <DivisionSentence view={view} mixing={found.mixing} speech={speech} />
      <div className="grid gap-12">
        <Picture page={page} speech={speech} />
        {seesPeople && view.groups.length > 1 && <People page={page} speech={speech} naming={naming} />}
        <CircleSection circles={circles} speech={speech} naming={naming} />
        <HowCounted found={found} view={view} speech={speech} everybody={seat.turf.everybody} />
      </div>
    </>
  );
}

function Picture({ page: { shown }, speech }: { page: DivisionPage; speech: DivisionSpeech }) {
  const t = useTranslations('divisions');
  if (!shown || shown.view.groups.length < 2) return null;
  const { view } = shown;
  const isSmall = view.groups.length <= MATRIX;
  return (
    <Section title={t('matrixTitle', { by: speech.by })}>
      {isSmall && (
        <div className="max-md:hidden print:block">
          <MixingMatrix view={view} speech={speech} />
          <p className="text-soft mt-3 mb-4 max-w-prose text-sm">
            {t('matrixHow')} {t('matrixTurn')}
          </p>
          <Disclosure summary={t('pairsTitle')}>
            <PairList pairs={view.pairs} speech={speech} />
          </Disclosure>
        </div>
      )}
      <div className={isSmall ? 'md:hidden print:hidden' : ''}>
        <PairList pairs={view.pairs} speech={speech} />
      </div>
    </Section>
  );
}

function People({
  page: { shown, by },
  speech,
  naming,
}: {
  page: DivisionPage;
  speech: DivisionSpeech;
  naming: Naming;
}) {
  const t = useTranslations('divisions');
  if (!shown) return null;
  const { gaps, bridges, pairsApart } = shown.found;
  return (
    <>
      {gaps.length > 0 && (
        <Section
          title={t('gapsTitle')}
          aside={
            <LinkButton href={`/campaigns/${naming.campaignId}/introductions` as Route} tone="quiet">
              {t('introduce')}
            </LinkButton>
          }
        >
          <p className="text-soft mb-2">{t('gapsLead', { by, count: pairsApart })}</p>
          <GapList gaps={gaps} speech={speech} naming={naming} />
        </Section>
      )}
      <Section title={t('bridgesTitle')}>
        <p className="text-soft mb-2">{t('bridgesLead', { by })}</p>
        <BridgeList bridges={bridges} speech={speech} naming={naming} />
      </Section>
    </>
  );
}

/** What the groups are called; by tag those with it and those without. */
function useGroupNames({ by, tag, labels }: DivisionPage): (group: number) => string {
  const t = useTranslations('divisions');
  if (by !== 'tag') return (group) => labels[by][group] ?? '';
  const words = { tag: labels.tag[tag ?? -1] ?? '' };
  return (group) => (group === 0 ? t('with', words) : t('without', words));
}

function whyEmpty(seat: Seat, { workers, solidLines, shown }: DivisionPage) {
  if (workers === 0) return 'nobody' as const;
  if (!shown || shown.view.groups.length === 0)
    return seat.turf.everybody ? ('noGroups' as const) : ('guarded' as const);
  return solidLines === 0 ? ('noLines' as const) : null;
}
