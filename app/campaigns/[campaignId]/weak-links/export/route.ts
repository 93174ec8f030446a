import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { requireProof } from '@/lib/access/step-up';
import { reasonSentence } from '@/lib/report/reason-words';
import type { WeakLink } from '@/lib/report/weak-links';
import { weakLinksCsv } from '@/lib/report/weak-links-csv';
import { readWeakLinksQuery, writeWeakLinksQuery } from '@/lib/report/weak-links-query';
import { shownFrom } from '@/lib/shown/shown';
import { recordExport } from '@/lib/weak-links/commands';
import { findWeakLinks } from '@/lib/weak-links/report';

/**
 * The weak-link report as a file, for leads: with code names unless initials or names are asked for. That it was taken, and
 * of whom, is written down first.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/weak-links/export'>,
): Promise<Response> {
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'report.export')) notFound();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const seat = { ...holder, shown: shownFrom(asked['as']) };
  const query = readWeakLinksQuery(asked);
  await requireProof(seat, `/campaigns/${seat.campaignId}/weak-links${writeWeakLinksQuery(query)}`);
  const [report, t] = await Promise.all([
    findWeakLinks(seat, query, await getLocale()),
    getTranslations('weakLinks.reason'),
  ]);
  const { today, analysis, roster, fitting, explain, nameOf } = report;
  const answer = await recordExport(
    seat,
    fitting.map(({ id }) => id),
  );
  if ('refused' in answer) notFound();
  const plain = (words: string) => words;
  const reasonOf = ({ reason }: WeakLink) => {
    const { key, people, values } = reasonSentence(reason, analysis.anchor.kind);
    const toName = people.to === undefined ? '' : nameOf(people.to);
    const fromName = people.from === undefined ? '' : nameOf(people.from);
    return t.markup(key, { lines: 0, others: 0, ...values, toName, fromName, to: plain, from: plain });
  };
  const file = weakLinksCsv(fitting.map(explain), roster.byId, reasonOf, { by: seat.handle, on: today });
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="weak-links-${today}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
