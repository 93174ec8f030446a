'use client';

import { useTranslations } from 'next-intl';
import type { MapPicture } from '@/lib/map/picture';
import { endsOfPath } from '@/lib/map/choices';
import type { Path } from '@/lib/map/path';
import type { MapState } from './use-map';
import { useMapWords } from './words';

type Props = {
  picture: MapPicture;
  map: Pick<MapState, 'looking' | 'meant' | 'places' | 'move' | 'select' | 'stage'>;
};

/** While the map shows who could bring two together: each step in words, or that no line leads there, and the way back. */
export function PathBar({ picture, map }: Props) {
  const { looking, meant, move } = map;
  const t = useTranslations('map.path');
  const { nameOf } = useMapWords();
  const { route } = meant;
  const [first, second] = (endsOfPath(map, looking.choices) ?? []).map((at) => picture.people[at]);
  if (!route || !first || !second) return null;
  const ends = { from: nameOf(first), to: nameOf(second) };
  return (
    <section
      aria-label={t('title', ends)}
      className="border-rule bg-raised rounded-card absolute start-3 top-3 z-10 grid max-h-[45%] max-w-[calc(100%-1.5rem)] gap-1 overflow-auto border px-3 py-1.5 text-sm md:max-w-xl"
    >
      {'apart' in route ? (
        <p role="status" className="font-semibold">
          {t('apart', { ...ends, first: route.apart[0], second: route.apart[1] })}
        </p>
      ) : (
        <Steps picture={picture} path={route} map={map} />
      )}
      <button
        type="button"
        className="decoration-rule min-h-11 justify-self-start font-semibold underline underline-offset-4 pointer-fine:min-h-8"
        onClick={() => {
          move({ do: 'unpath' });
        }}
      >
        {t('leave')}
      </button>
    </section>
  );
}

function Steps({ picture, path, map }: Props & { path: Path }) {
  const t = useTranslations('map.path');
  const trust = useTranslations('trust.short');
  const { nameOf } = useMapWords();
  return (
    <>
      <p role="status" className="sr-only">
        {t('found', { count: path.people.length - 2 })}
      </p>
      <ol className="flex flex-wrap items-baseline gap-x-1.5">
        {path.people.map((at, step) => {
          const person = picture.people[at];
          const level = path.trusts[step - 1];
          if (!person) return null;
          return (
            <li key={person.id} className="flex flex-wrap items-baseline gap-x-1.5">
              {level !== undefined && (
                <span aria-hidden="true" className="rtl:-scale-x-100">
                  →
                </span>
              )}
              <button
                type="button"
                className="decoration-rule min-h-11 font-semibold underline underline-offset-4 pointer-fine:min-h-7"
                onClick={() => {
                  map.select({ kind: 'person', at });
                  map.stage?.flyTo(at);
                }}
              >
                {nameOf(person)}
              </button>
              {level !== undefined && (
                <span className={level > picture.solidThreshold ? 'text-soft italic' : 'text-soft'}>
                  ({trust(`${level}`)})
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
