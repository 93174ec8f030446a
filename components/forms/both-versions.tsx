import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { LastHand, Overtaken } from '@/lib/forms/overtaken';

/** How a form's fields are called, and how a text of one is read aloud. */
export type VersionWords = {
  readonly label: (field: string) => string;
  readonly words?: (field: string, text: string) => string;
};

type BothVersionsProps = VersionWords & {
  overtaken: Overtaken;
  /** The page of the form, as it stands now. */
  here: string;
};

/** Somebody saved first: who and when, what stands now beside what was sent, and a way back to what stands. */
export function BothVersions({ overtaken, here, label, words = (_, text) => text }: BothVersionsProps) {
  const t = useTranslations('problems.meanwhile');
  const { hand, clashes, was } = overtaken;
  return (
    <MeanwhileNotice hand={hand}>
      <p>{t(was === null ? 'stays' : 'both')}</p>
      {clashes.length > 0 && (
        <dl className="mt-3 grid gap-4">
          {clashes.map(({ field, theirs, yours }) => (
            <div key={field}>
              <dt className="font-semibold">{label(field)}</dt>
              <dd className="mt-1 grid gap-2 sm:grid-cols-2">
                <Side title={t('theirs')} text={theirs === '' ? '' : words(field, theirs)} />
                <Side title={t('yours')} text={yours === '' ? '' : words(field, yours)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {/* Not a link of the router: the page it leads to is the one that stands here, and would keep what was typed. */}
      <a
        href={here}
        className="mt-2 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
      >
        {t('keepTheirs')}
      </a>
    </MeanwhileNotice>
  );
}

/** The head of what is said to somebody who was overtaken: "Rosa saved this while you were writing, Nov 22, 14:02". */
export function MeanwhileNotice({ hand, children }: { hand: LastHand; children: ReactNode }) {
  const t = useTranslations('problems.meanwhile');
  const format = useFormatter();
  const { by, isMe, at } = hand;
  const who = isMe ? 'me' : by === null ? 'nobody' : 'somebody';
  const when = at === null ? '' : format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice
      tone="care"
      role="alert"
      title={t('title', { who, by: by ?? '', isTold: at === null ? 'no' : 'yes', when })}
    >
      {children}
    </Notice>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  const t = useTranslations('problems.meanwhile');
  return (
    <div className="rounded-card border-rule bg-paper border px-3 py-2">
      <p className="text-soft text-sm">{title}</p>
      <p className="whitespace-pre-line">
        <bdi>{text === '' ? t('nothing') : text}</bdi>
      </p>
    </div>
  );
}
