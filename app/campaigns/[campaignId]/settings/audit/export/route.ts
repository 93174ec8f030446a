import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { requireProof } from '@/lib/access/step-up';
import { recordLogExport } from '@/lib/audit/commands';
import { readLogQuery } from '@/lib/audit/log-query';
import { readLog, type LogLine } from '@/lib/audit/queries';
import { today } from '@/lib/campaigns/today';
import { auditCsv, type AuditRow } from '@/lib/report/audit-csv';

/** Of an event about many people, this many are named. */
const NAMED = 20;

/** The log as a file, for leads; that it was taken is written down first. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/settings/audit/export'>,
): Promise<Response> {
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'audit.export')) notFound();
  await requireProof(seat);
  const query = readLogQuery(Object.fromEntries(new URL(request.url).searchParams));
  if ('refused' in (await recordLogExport(seat))) notFound();
  const t = await getTranslations('audit');
  const rows: AuditRow[] = [];
  for await (const lines of readLog(seat, query, NAMED)) rows.push(...lines.map(inWords(t)));
  const file = auditCsv(rows, { by: seat.handle, at: new Date() });
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="log-${today()}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

function inWords(t: Awaited<ReturnType<typeof getTranslations<'audit'>>>): (line: LogLine) => AuditRow {
  return ({ sequence, at, who, deed, about, more }) => {
    const key = `deed.${deed}` as 'deed.worker.add';
    return {
      sequence,
      at,
      who: who ?? t('gonePerson'),
      deed: t.has(key) ? t(key) : t('deedOther', { deed }),
      about: about.map((record) => {
        if (record.kind === 'worker') return record.name;
        return record.kind === 'member' ? record.handle : t('goneRecord', { id: record.id.slice(0, 8) });
      }),
      more,
    };
  };
}
