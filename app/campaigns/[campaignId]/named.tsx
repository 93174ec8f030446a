import { getTranslations } from 'next-intl/server';
import { FollowUpsDue } from '@/components/home/follow-ups-due';
import { KnownShare } from '@/components/home/known-share';
import { Losses } from '@/components/home/losses';
import { NextIntroduction } from '@/components/introductions/next-introduction';
import { Onward } from '@/components/home/onward';
import { Section } from '@/components/home/section';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { listDueFollowUps } from '@/lib/follow-ups/queries';
import { findIntroductions } from '@/lib/introductions/board';
import type { Analysis } from '@/lib/web/analysis';
import { knownIn } from '@/lib/web/known';
import { largestLosses } from '@/lib/web/losses';
import { findRoster } from '@/lib/workers/roster';

const MOST_LOSSES = 5;

/** The sections of the home page that name people. */
export async function Named({ seat, analysis }: { seat: Seat; analysis: Analysis }) {
  const [{ byId, named }, due, { web, today }, introductions, t] = await Promise.all([
    findRoster(seat),
    listDueFollowUps(seat),
    findAnalysis(seat),
    findIntroductions(seat),
    getTranslations('home'),
  ]);
  const { campaignId, campaign } = seat;
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  // Nobody is told when those outside their turf were spoken with, so they do not count here either.
  const ids = named.map(({ id }) => id).filter((id) => web.indexOf(id) !== undefined);
  const known = knownIn(
    { ids, on: web.on },
    (id) => byId.get(id)?.lastSpokenOn ?? null,
    campaign.freshnessDays,
  );
  return (
    <>
      <Section title={t('lossesTitle')}>
        <Losses
          losses={largestLosses(analysis, MOST_LOSSES)}
          naming={{ campaignId, nameOf, anchor: analysis.anchor.kind }}
        />
        <Onward href={`/campaigns/${campaignId}/weak-links`}>{t('seeWeakLinks')}</Onward>
      </Section>
      <NextIntroduction campaignId={campaignId} board={introductions} />
      <Section title={t('followUpsTitle')}>
        <FollowUpsDue
          campaignId={campaignId}
          due={due.map((followUp) => ({ ...followUp, name: nameOf(followUp.workerId) }))}
          today={today}
        />
      </Section>
      <Section title={t('knownTitle')}>
        <KnownShare
          known={known}
          freshnessDays={campaign.freshnessDays}
          recorded={web.ids.length}
          workforce={campaign.workforce}
        />
      </Section>
    </>
  );
}
