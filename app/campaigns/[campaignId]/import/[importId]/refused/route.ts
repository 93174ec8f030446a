import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { findDraft } from '@/lib/import-drafts/queries';
import { findPlanned } from '@/lib/imports/planned';
import { mayBeKept } from '@/lib/exchange/problem';
import { csvOf } from '@/lib/report/csv';

/** The rows that will stay out, as a file: where, what stands there, what we expect. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/import/[importId]/refused'>,
): Promise<Response> {
  const { campaignId, importId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) notFound();
  const draft = await findDraft(seat, importId);
  const planned = draft && (await findPlanned(seat, draft));
  if (!planned) notFound();
  const t = await getTranslations('problems.import');
  const rows = planned.plan.refused.flatMap(({ problems }) =>
    problems.map(({ line, column, seen, key, number }) => [
      line,
      column ?? '',
      mayBeKept(key) ? seen : '',
      t(key, { number: number ?? 0 }),
    ]),
  );
  return new Response(csvOf(['line', 'column', 'seen', 'expected'], rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="refused-rows.csv"',
      'cache-control': 'no-store',
    },
  });
}
