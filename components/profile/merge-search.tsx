import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import type { Likeness } from '@/lib/workers/alike';

/** A record that may be the same person. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly because: Likeness | null;
};

type MergeSearchProps = {
  /** The address of the page. */
  here: string;
  sought: string;
  likely: readonly Candidate[];
  /** Null before anything was sought. */
  found: readonly Candidate[] | null;
  search: (form: FormData) => Promise<void>;
};

/** Which other record is the same person: the likely ones at once, any other by name. */
export function MergeSearch({ here, sought, likely, found, search }: MergeSearchProps) {
  const t = useTranslations('worker.mergePage');
  return (
    <div className="grid max-w-3xl gap-8">
      {likely.length > 0 && <Candidates title={t('likely')} here={here} candidates={likely} />}
      <form action={search} role="search" className="flex items-end gap-2">
        <div className="grow">
          <TextInput type="search" name="q" label={t('with')} defaultValue={sought} autoComplete="off" />
        </div>
        <Button type="submit" className="min-h-12">
          {t('find')}
        </Button>
      </form>
      {found?.length === 0 && <p>{t('noResults')}</p>}
      {found !== null && found.length > 0 && (
        <Candidates title={t('results')} here={here} candidates={found} />
      )}
    </div>
  );
}

type CandidatesProps = { title: string; here: string; candidates: readonly Candidate[] };

function Candidates({ title, here, candidates }: CandidatesProps) {
  const t = useTranslations('worker');
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-bold">{title}</h2>
      <ul>
        {candidates.map(({ id, name, department, shift, because }) => (
          <li
            key={id}
            className="border-hairline flex flex-wrap items-center justify-between gap-3 border-t py-2"
          >
            <span className="grid">
              <bdi className="font-semibold">{name}</bdi>
              <span className="text-soft text-sm">
                {[department, shift, because && t(`alike.because.${because}`)]
                  .filter((word) => word !== null)
                  .join(' · ')}
              </span>
            </span>
            <LinkButton href={`${here}?with=${id}` as Route}>{t('mergePage.choose')}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
