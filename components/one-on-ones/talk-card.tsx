import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SupportMark } from '@/components/one-on-ones/support-mark';
import { TrustWords } from '@/components/ties/trust-words';
import { Chip } from '@/components/ui/chip';
import { DayWords } from '@/components/ui/day-words';
import type { Trust } from '@/lib/web/trust';

/** A one-on-one as a list shows it, with the names looked up. */
export type ShownTalk = {
  readonly id: string;
  readonly workerId: string;
  readonly name: string;
  readonly heldOn: string;
  readonly by: string;
  readonly mine: boolean;
  readonly support: 0 | 1 | 2 | 3 | 4 | 5;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: 'yes' | 'no' | 'maybe' | 'not_asked';
  readonly notes: string | null;
  readonly followUpOn: string | null;
  /** Whom they spoke of, and the organizer's own word on the two of them. */
  readonly ratings: readonly {
    readonly name: string;
    readonly trust: Trust;
    readonly isOwnWord: boolean;
  }[];
};

type TalkCardProps = { campaignId: string; talk: ShownTalk; actions: ReactNode };

/** One one-on-one: who and when, what they care about, what was asked, what they said of others. */
export function TalkCard({ campaignId, talk, actions }: TalkCardProps) {
  const t = useTranslations('oneOnOnes');
  const support = useTranslations('support.words');
  return (
    <article className="border-hairline grid gap-3 border-b py-5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">
          <Link
            href={`/campaigns/${campaignId}/workers/${talk.workerId}` as Route}
            className="decoration-rule hover:decoration-ink underline underline-offset-4"
          >
            {talk.name}
          </Link>
        </h2>
        <p className="text-soft text-sm">
          <DayWords day={talk.heldOn} /> · {talk.mine ? t('byMe') : t('by', { handle: talk.by })}
        </p>
      </header>
      {talk.support > 0 && (
        <p className="flex items-center gap-2">
          <SupportMark support={talk.support} />
          {support(`${talk.support}`)}
        </p>
      )}
      {talk.issues.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {talk.issues.map((issue) => (
            <li key={issue}>
              <Chip>{issue}</Chip>
            </li>
          ))}
        </ul>
      )}
      <Asked talk={talk} />
      <Ratings talk={talk} />
      {talk.notes !== null && (
        <p className="border-hairline border-s-2 ps-3 whitespace-pre-line">{talk.notes}</p>
      )}
      {actions}
    </article>
  );
}

function Asked({ talk }: { talk: ShownTalk }) {
  const t = useTranslations('oneOnOnes');
  if (talk.asked === null && talk.answer === 'not_asked' && talk.followUpOn === null) return null;
  return (
    <p>
      {talk.asked !== null && <span className="me-3">{t('askedLine', { asked: talk.asked })}</span>}
      {talk.answer !== 'not_asked' && (
        <strong className="me-3 font-semibold">
          {t('answerLine', { answer: t(`answers.${talk.answer}`) })}
        </strong>
      )}
      {talk.followUpOn !== null && (
        <span className="text-soft">
          {t('followUpLine')} <DayWords day={talk.followUpOn} />
        </span>
      )}
    </p>
  );
}

function Ratings({ talk }: { talk: ShownTalk }) {
  const t = useTranslations('oneOnOnes');
  if (talk.ratings.length === 0) return null;
  return (
    <ul className="grid gap-1 text-base">
      {talk.ratings.map(({ name, trust, isOwnWord }) => (
        <li key={`${name} ${String(isOwnWord)}`} className="flex flex-wrap items-center gap-x-3">
          <TrustWords trust={trust} />
          <span className="text-soft text-sm">{isOwnWord ? t('ownTrust') : t('saidOf', { name })}</span>
        </li>
      ))}
    </ul>
  );
}
