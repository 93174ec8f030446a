import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { DayWords, useDayWords } from '@/components/ui/day-words';
import type { RosterWorker } from '@/lib/workers/roster-worker';

/** What is written down about a coworker. */
export function AboutWorker({ worker }: { worker: RosterWorker }) {
  const t = useTranslations('worker.about');
  const status = useTranslations('status');
  const inWords = useDayWords();
  const { department, shift, jobTitle, languages, phone, email, tags, startedOn, statusOn, inUnit } = worker;
  const since = statusOn === null ? '' : ` ${t('since', { day: inWords(statusOn) })}`;
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
      <Fact term={t('department')}>{department}</Fact>
      <Fact term={t('shift')}>{shift}</Fact>
      <Fact term={t('jobTitle')}>{jobTitle}</Fact>
      <Fact term={t('languages')}>{languages.length > 0 ? languages.join(', ') : null}</Fact>
      <Fact term={t('phone')}>
        {phone && <Reach href={`tel:${phone.replace(/[^+\d]/gu, '')}`}>{phone}</Reach>}
      </Fact>
      <Fact term={t('email')}>{email && <Reach href={`mailto:${email}`}>{email}</Reach>}</Fact>
      <Fact term={t('tags')}>
        {tags.length > 0 && (
          <span className="flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </span>
        )}
      </Fact>
      <Fact term={t('status')}>{`${status(worker.status)}${since}`}</Fact>
      <Fact term={t('started')}>{startedOn && <DayWords day={startedOn} />}</Fact>
      <Fact term={t('unit')}>{inUnit ? t('yes') : t('no')}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const t = useTranslations('worker.about');
  const known = children !== null && children !== false && children !== '';
  return (
    <div className="contents">
      <dt className="text-soft text-sm sm:text-base">{term}</dt>
      <dd className="max-sm:mb-2">{known ? children : <span className="text-soft">{t('unknown')}</span>}</dd>
    </div>
  );
}

function Reach({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="decoration-rule inline-flex min-h-11 items-center underline underline-offset-4">
      <bdi>{children}</bdi>
    </a>
  );
}
