import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** So many stand in sight, and so many at most when unfolded. */
const IN_SIGHT = 8;
const MOST_LISTED = 120;

type Props = {
  title: string;
  /** Said where there is nobody and nothing. */
  none: string;
  entries: readonly { readonly key: string; readonly says: ReactNode }[];
};

/** A short list under its heading with its count; a long one folds. */
export function NamedList({ title, none, entries }: Props) {
  const t = useTranslations('history');
  const folded = entries.slice(IN_SIGHT, MOST_LISTED);
  return (
    <section className="border-hairline border-t pt-4">
      <h3 className="mb-2 flex items-baseline justify-between gap-3 font-semibold">
        {title}
        <span className="text-soft tabular-nums">{entries.length}</span>
      </h3>
      {entries.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <List entries={entries.slice(0, IN_SIGHT)} />
      )}
      {folded.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
            {t('more', { count: entries.length - IN_SIGHT })}
          </summary>
          <List entries={folded} />
          {entries.length > MOST_LISTED && (
            <p className="text-soft mt-2">{t('andMore', { count: entries.length - MOST_LISTED })}</p>
          )}
        </details>
      )}
    </section>
  );
}

function List({ entries }: Pick<Props, 'entries'>) {
  return (
    <ul className="mb-2 grid gap-2">
      {entries.map(({ key, says }) => (
        <li key={key}>{says}</li>
      ))}
    </ul>
  );
}
