import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { DayWords } from '@/components/ui/day-words';
import { Disclosure } from '@/components/ui/disclosure';

/** A one-on-one as the profile tells it. */
export type TalkShown = {
  readonly id: string;
  readonly heldOn: string;
  readonly by: string;
  readonly own: boolean;
  readonly support: 0 | 1 | 2 | 3 | 4 | 5;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: 'yes' | 'no' | 'maybe' | 'not_asked';
  readonly notes: string | null;
};

type TalksListProps = { campaignId: string; talks: readonly TalkShown[] };

const FIRST = 4;

/** Every one-on-one with a coworker, the latest first. */
export function TalksList({ campaignId, talks }: TalksListProps) {
  const t = useTranslations('worker.talks');
  const list = (shown: readonly TalkShown[]) => (
    <ol>
      {shown.map((talk) => (
        <Talk key={talk.id} campaignId={campaignId} talk={talk} />
      ))}
    </ol>
  );
  if (talks.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {list(talks.slice(0, FIRST))}
      {talks.length > FIRST && (
        <Disclosure summary={t('all', { n: talks.length - FIRST })}>{list(talks.slice(FIRST))}</Disclosure>
      )}
    </>
  );
}

function Talk({ campaignId, talk }: { campaignId: string; talk: TalkShown }) {
  const t = useTranslations('worker.talks');
  const support = useTranslations('support.words');
  return (
    <li className="border-hairline grid gap-1.5 border-b py-3">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <DayWords day={talk.heldOn} /> <span className="text-soft">{t('by', { by: talk.by })}</span>
        </span>
        {talk.own && (
          <Link
            href={`/campaigns/${campaignId}/one-on-ones/${talk.id}` as Route}
            className="decoration-rule inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t('open')}
          </Link>
        )}
      </span>
      {talk.support > 0 && <span>{support(`${talk.support}`)}</span>}
      {talk.asked !== null && (
        <span>
          {t('asked', { asked: talk.asked })} <strong>{t(`answer.${talk.answer}`)}</strong>
        </span>
      )}
      {talk.issues.length > 0 && (
        <span className="flex flex-wrap gap-1.5">
          {talk.issues.map((issue) => (
            <Chip key={issue}>{issue}</Chip>
          ))}
        </span>
      )}
      {talk.notes !== null && <p className="whitespace-pre-line">{talk.notes}</p>}
    </li>
  );
}
