import { getTranslations } from 'next-intl/server';
import { ChangeLists } from '@/components/history/change-lists';
import { ChangeSentence } from '@/components/history/change-sentence';
import { ChooseDays, type Since } from '@/components/history/choose-days';
import { CorePeople } from '@/components/history/core-people';
import { SolidarityChange } from '@/components/history/solidarity-change';
import { Section } from '@/components/home/section';
import { noteReading } from '@/lib/access/reading';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { readChosenDays } from '@/lib/report/history-query';
import { addDays, type Day } from '@/lib/web/day';
import { addMonths } from '@/lib/web/time/days';
import { namedIn } from '@/lib/web/time/named';
import { findRoster } from '@/lib/workers/roster';

type Props = {
  seat: Seat;
  span: { readonly first: Day; readonly today: Day };
  asked: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** What changed between two days, by name. */
export async function Changed({ seat, span, asked }: Props) {
  const chosen = readChosenDays(asked, span);
  const { from, to } = chosen;
  const [difference, pair, { byId }, t] = await Promise.all([
    askWeb(seat, 'difference', { from, to }),
    askWeb(seat, 'figuresThen', { from, to }),
    findRoster(seat),
    getTranslations('history'),
  ]);
  await noteReading(seat, 'history.read', namedIn(difference));
  const { campaignId } = seat;
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  return (
    <>
      <div className="grid gap-6">
        <ChangeSentence difference={difference} nameOf={nameOf} {...chosen} today={span.today} />
        <SolidarityChange pair={pair} />
        <ChooseDays
          here={`/campaigns/${campaignId}/history`}
          chosen={chosen}
          often={oftenAsked(span)}
          {...span}
        />
        <ChangeLists
          difference={difference}
          campaignId={campaignId}
          nameOf={nameOf}
          solidThreshold={seat.campaign.solidThreshold}
        />
      </div>
      <Section title={t('coreTitle')}>
        <CorePeople core={difference.core} {...chosen} campaignId={campaignId} nameOf={nameOf} />
      </Section>
    </>
  );
}

/** A week, a month and three months ago where the campaign is that old, and its first day. */
function oftenAsked({ first, today }: Props['span']): readonly Since[] {
  const all: readonly Since[] = [
    { name: 'week', day: addDays(today, -7) },
    { name: 'month', day: addMonths(today, -1) },
    { name: 'quarter', day: addMonths(today, -3) },
  ];
  return [...all.filter(({ day }) => day > first), { name: 'first', day: first }];
}
