import { Undo2 } from 'lucide-react';
import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useDeedWords } from './deed-words';
import { RecordNames, type NamedRecord } from './record-names';

/** A line of the log, as it is shown. */
export type ShownLine = {
  readonly sequence: number;
  readonly at: Date;
  readonly userId: string;
  readonly who: string | null;
  readonly deed: string;
  readonly about: readonly NamedRecord[];
  readonly more: number;
  /** Whether it changed anything that can be put back. */
  readonly isChange: boolean;
};

type LogListProps = { campaignId: string; lines: readonly ShownLine[] };

/** The log, day by day, the latest first. */
export function LogList({ campaignId, lines }: LogListProps) {
  const format = useFormatter();
  const days = new Map<string, ShownLine[]>();
  for (const line of lines) {
    const day = format.dateTime(line.at, { dateStyle: 'full' });
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return (
    <div className="grid max-w-3xl gap-8">
      {[...days].map(([day, own]) => (
        <section key={day}>
          <h2 className="border-ink border-b-2 pb-1 font-bold">{day}</h2>
          <ol>
            {own.map((line) => (
              <Line key={line.sequence} campaignId={campaignId} line={line} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ campaignId, line }: { campaignId: string; line: ShownLine }) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const inWords = useDeedWords();
  const { at, deed, about, more, userId, sequence, isChange } = line;
  const who = line.who ?? t('gonePerson');
  return (
    <li className="border-hairline grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-b py-3">
      <time dateTime={at.toISOString()} className="text-soft text-sm leading-6 tabular-nums">
        {format.dateTime(at, { timeStyle: 'short' })}
      </time>
      <div className="grid gap-1">
        <p>
          <bdi className="font-semibold">{who}</bdi> {inWords(deed)}
        </p>
        {about.length > 0 && <RecordNames campaignId={campaignId} records={about} more={more} />}
        {isChange && line.who !== null && (
          <Link
            href={
              `/campaigns/${campaignId}/settings/audit/put-back?who=${userId}&since=${String(sequence)}` as Route
            }
            aria-label={t('putBackLabel', { who })}
            className="text-soft hover:text-ink inline-flex min-h-11 items-center gap-1.5 justify-self-start text-sm underline underline-offset-4"
          >
            <Undo2 aria-hidden size={14} />
            {t('putBackLink')}
          </Link>
        )}
      </div>
    </li>
  );
}
