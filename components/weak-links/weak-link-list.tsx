import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { StandingWords } from '@/components/workers/standing-words';
import type { WeakLink } from '@/lib/report/weak-links';
import { LastTalk } from './last-talk';
import { ReasonWords, StepWords, type Naming } from './reason-words';
import { WorkerLink } from './worker-link';

const COLUMNS = 'md:grid-cols-[minmax(0,3fr)_minmax(0,5fr)_minmax(0,4fr)] md:gap-x-8';

type WeakLinkListProps = { links: readonly WeakLink[]; naming: Naming; mayLog: boolean };

/** Everybody who is not woven, worst first: who, how they hang, and what would help. */
export function WeakLinkList({ links, naming, mayLog }: WeakLinkListProps) {
  const t = useTranslations('weakLinks');
  return (
    <>
      <div
        aria-hidden
        className={`text-soft border-ink hidden border-b-2 pb-2 text-sm font-semibold md:grid ${COLUMNS}`}
      >
        <span>{t('whoLabel')}</span>
        <span>{t('whyLabel')}</span>
        <span>{t('nextLabel')}</span>
      </div>
      <ol aria-label={t('listLabel')} className="max-md:border-ink max-md:border-t-2">
        {links.map((link) => (
          <WeakLinkRow key={link.person.id} link={link} naming={naming} mayLog={mayLog} />
        ))}
      </ol>
    </>
  );
}

function WeakLinkRow({ link, naming, mayLog }: { link: WeakLink; naming: Naming; mayLog: boolean }) {
  const t = useTranslations('weakLinks');
  const { person, found, reason, introduction } = link;
  const place = [person.department, person.shift, person.languages.join(', ')].filter(Boolean).join(' · ');
  return (
    <li className={`border-hairline grid gap-y-3 border-b py-4 ${COLUMNS}`}>
      <div>
        <p className="text-lg md:text-base">
          <WorkerLink campaignId={naming.campaignId} id={person.id}>
            {person.name}
          </WorkerLink>
        </p>
        {place !== '' && <p className="text-soft text-sm">{place}</p>}
      </div>
      <div>
        <p className="font-semibold">
          <StandingWords standing={found.standing} />
        </p>
        <p className="mt-1">
          <ReasonWords reason={reason} naming={naming} />
          {found.holds > 0 && ` ${t('holds', { holds: found.holds })}`}
        </p>
      </div>
      <div>
        <p>
          <StepWords reason={reason} introduction={introduction} naming={naming} />
        </p>
        <p className="text-soft mt-1 text-sm">
          <LastTalk person={person} />
        </p>
        {mayLog && naming.campaignId !== null && (
          <Link
            href={`/campaigns/${naming.campaignId}/one-on-ones/new?with=${person.id}` as Route}
            aria-label={t('logWith', { name: person.name })}
            className="decoration-rule -mb-2 inline-flex min-h-11 items-center text-sm font-semibold underline underline-offset-4"
          >
            {t('log')}
          </Link>
        )}
      </div>
    </li>
  );
}
