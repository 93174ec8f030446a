import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { isSameOrigin } from '@/lib/access/same-origin';
import { requireSeat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { isUuid } from '@/lib/forms/uuid';
import { peopleCsv } from '@/lib/report/people-csv';
import { shownFrom } from '@/lib/shown/shown';
import { recordExport } from '@/lib/weak-links/commands';
import { findRoster } from '@/lib/workers/roster';

/**
 * Those who are meant on the map as a file, for leads: with code names unless initials or names are asked for, and with
 * nothing else while others can see the screen. That it was taken, and of whom, is written down first. Asked by POST: a
 * ring may hold thousands, and who is in it stands in no address.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/map/people'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'report.export')) notFound();
  await requireProof(holder, `/campaigns/${holder.campaignId}/map`);
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : shownFrom(form.get('as')) } as const;
  const [{ byId }, { analysis, today }] = await Promise.all([findRoster(seat), findAnalysis(seat)]);
  const ids = new Set(idsIn(form.get('workers')));
  const people = [...ids].flatMap((id) => byId.get(id) ?? []);
  const answer = await recordExport(
    seat,
    people.map(({ id }) => id),
  );
  if ('refused' in answer) notFound();
  const rows = people.map((person) => ({ person, found: analysis.byId.get(person.id) ?? null }));
  const file = peopleCsv(rows, (id) => byId.get(id)?.name ?? '', { by: seat.handle, on: today });
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="people-${today}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

function idsIn(text: FormDataEntryValue | null): string[] {
  return typeof text === 'string' ? text.split(' ').filter(isUuid) : [];
}
