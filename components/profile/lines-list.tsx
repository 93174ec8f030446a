import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { StandingWords } from '@/components/workers/standing-words';
import type { Standing } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';

/** A line of a coworker's, by the other's name. */
export type LineShown = {
  readonly id: string;
  readonly name: string;
  readonly trust: Trust;
  readonly standing: Standing;
};

type LinesListProps = { campaignId: string; lines: readonly LineShown[] };

/** Everybody a coworker has a line to, most trusting first. */
export function LinesList({ campaignId, lines }: LinesListProps) {
  const t = useTranslations('worker.lines');
  if (lines.length === 0) return <p>{t('none')}</p>;
  return (
    <ul aria-label={t('caption')}>
      {lines.map(({ id, name, trust, standing }) => (
        <li
          key={id}
          className="border-hairline grid items-center gap-x-6 border-b py-1.5 sm:grid-cols-[minmax(0,1fr)_14rem_13rem]"
        >
          <Link
            href={`/campaigns/${campaignId}/workers/${id}` as Route}
            className="decoration-rule inline-flex min-h-11 items-center justify-self-start font-semibold underline underline-offset-4"
          >
            <bdi>{name}</bdi>
          </Link>
          <TrustWords trust={trust} />
          <span className="text-soft text-sm">
            <StandingWords standing={standing} />
          </span>
        </li>
      ))}
    </ul>
  );
}
