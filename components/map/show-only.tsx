'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { Clause } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import type { Move } from './looking';
import { isChoosy } from './looking';
import { OnlyMenu } from './only-menu';
import type { MapState } from './use-map';
import { useOnlyWords, type OnlyWords } from './use-only-words';

type Props = {
  picture: MapPicture;
  map: Pick<MapState, 'looking' | 'meant' | 'places' | 'move'>;
};

/** Show me only …: conditions picked from menus, each a chip that can be turned around or taken out, and who is meant in words. */
export function ShowOnly({ picture, map }: Props) {
  const { looking, meant, places, move } = map;
  const { choices } = looking;
  const t = useTranslations('map.only');
  const words = useOnlyWords({ picture, places });
  const asks = isChoosy(choices);
  return (
    <section aria-label={t('title')} className="text-sm">
      <Disclosure summary={t('title')}>
        <ol className="grid gap-2">
          {choices.only.map((clause, at) => (
            <li key={at}>
              <ClauseRow clause={clause} at={at} words={words} onMove={move} />
            </li>
          ))}
        </ol>
        <OnlyMenu picture={picture} places={places} only={choices.only} words={words} onMove={move} />
      </Disclosure>
      <p role="status" className="mt-2">
        {asks && <span className="font-semibold">{words.ofChoices(choices, meant)}</span>}{' '}
        {asks && meant.untold > 0 && (
          <span className="text-soft">{t('untold', { count: meant.untold })}</span>
        )}
      </p>
      {asks && (
        <div className="mt-1 flex flex-wrap items-center gap-x-4">
          <a href="#meant" className={QUIET}>
            {t('list')}
          </a>
          <button
            type="button"
            className={QUIET}
            onClick={() => {
              move({ do: 'everything' });
            }}
          >
            {t('clear')}
          </button>
        </div>
      )}
    </section>
  );
}

const QUIET =
  'decoration-rule inline-flex min-h-11 items-center font-semibold underline underline-offset-4 pointer-fine:min-h-8';
const CHIP =
  'rounded-card border-rule bg-raised hover:border-ink inline-flex min-h-11 items-center gap-2 border px-2.5 text-start pointer-fine:min-h-8';

type RowProps = { clause: Clause; at: number; words: OnlyWords; onMove: (move: Move) => void };

function ClauseRow({ clause, at, words, onMove }: RowProps) {
  const t = useTranslations('map.only');
  return (
    <div role="group" aria-label={words.ofClause(clause)} className="flex flex-wrap items-center gap-1.5">
      {at > 0 && <span className="text-soft">{t('and')}</span>}
      <button
        type="button"
        aria-pressed={clause.not}
        title={t('turnHint')}
        className={`${CHIP} aria-pressed:bg-ink aria-pressed:text-paper`}
        onClick={() => {
          onMove({ do: 'turn', clause: at });
        }}
      >
        {t('not')}
      </button>
      {clause.any.map((condition, place) => (
        <span key={words.ofCondition(condition)} className="contents">
          {place > 0 && <span className="text-soft">{t('or')}</span>}
          <button
            type="button"
            aria-label={t('takeOut', { words: words.ofCondition(condition) })}
            className={CHIP}
            onClick={() => {
              onMove({ do: 'drop', clause: at, condition });
            }}
          >
            {words.ofCondition(condition)}
            <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3 stroke-current stroke-2">
              <path d="M2 2l12 12M14 2L2 14" />
            </svg>
          </button>
        </span>
      ))}
    </div>
  );
}
