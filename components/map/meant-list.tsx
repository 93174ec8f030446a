'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { listPeople, pageOf, withLines } from '@/lib/map/listing';
import type { MapPicture } from '@/lib/map/picture';
import { isChoosy } from './looking';
import { PeopleTable } from './map-table';
import type { MapState } from './use-map';
import { useOnlyWords } from './use-only-words';

type Props = {
  picture: MapPicture;
  map: Pick<MapState, 'meant' | 'looking' | 'places'>;
  campaign: string;
};

const STEP =
  'decoration-rule inline-flex min-h-11 items-center px-2 font-semibold underline underline-offset-4 disabled:invisible';

/** The twin of the map in words: just those who are meant, who hangs by the least first, a hundred at a time. */
export function MeantList({ picture, map, campaign }: Props) {
  const { meant, looking, places } = map;
  const t = useTranslations('map.only');
  const table = useTranslations('map.table');
  const ui = useTranslations('ui');
  const words = useOnlyWords({ picture, places });
  const top = useRef<HTMLHeadingElement>(null);
  const listed = useMemo(() => listPeople(picture), [picture]);
  const rows = useMemo(
    () => listed.filter(({ id }) => meant.own[places.get(id) ?? -1] === 1),
    [listed, meant, places],
  );
  const [asked, setAsked] = useState(1);
  const shown = useMemo(() => pageOf(rows, asked), [rows, asked]);
  const withTheirLines = useMemo(() => withLines(picture, shown.rows), [picture, shown]);
  const turnTo = (page: number): void => {
    setAsked(page);
    top.current?.focus();
  };
  return (
    <section aria-labelledby="meant" data-list className="mt-10 min-w-0 md:col-span-2 print:hidden">
      <h2 id="meant" ref={top} tabIndex={-1} className="scroll-mt-4 text-lg font-semibold outline-none">
        {table('title')}
      </h2>
      <p className="mb-3" role="status">
        {isChoosy(looking.choices)
          ? words.ofChoices(looking.choices, meant)
          : t('all', { count: rows.length })}
      </p>
      <PeopleTable rows={withTheirLines} profileOf={(id) => `${campaign}/workers/${id}` as Route} />
      {shown.pages > 1 && (
        <nav aria-label={ui('pages')} className="mt-4 flex items-center justify-between gap-3">
          <button
            type="button"
            className={STEP}
            disabled={shown.page === 1}
            onClick={() => {
              turnTo(shown.page - 1);
            }}
          >
            {ui('previous')}
          </button>
          <span className="text-soft text-sm">{ui('pageOf', { page: shown.page, pages: shown.pages })}</span>
          <button
            type="button"
            className={STEP}
            disabled={shown.page === shown.pages}
            onClick={() => {
              turnTo(shown.page + 1);
            }}
          >
            {ui('next')}
          </button>
        </nav>
      )}
    </section>
  );
}
