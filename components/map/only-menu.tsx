'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ASKABLE, askablesOf, isAskable, type Askable, type AskableKind } from '@/lib/map/askable';
import { keyOf } from '@/lib/map/narrowing';
import type { Condition, Only } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import type { Places } from '@/lib/map/places';
import type { Move } from './looking';
import type { OnlyWords } from './use-only-words';

type Props = {
  picture: MapPicture;
  places: Places;
  only: Only;
  words: OnlyWords;
  onMove: (move: Move) => void;
};

const MENU = 'rounded-card border-rule bg-raised min-h-11 w-full min-w-0 border px-2 pointer-fine:min-h-9';

/** Picks one thing to ask for: first what about, then which. */
export function OnlyMenu(props: Props) {
  const { picture, places } = props;
  const t = useTranslations('map.only');
  const kinds = useMemo(() => ASKABLE.filter((kind) => isAskable(kind, picture)), [picture]);
  const [kind, setKind] = useState<AskableKind | ''>('');
  const [key, setKey] = useState('');
  const askables = useMemo(
    () => (kind === '' ? [] : askablesOf(kind, picture, places)),
    [kind, picture, places],
  );
  const picked = askables.find(({ condition }) => keyOf(condition) === key) ?? askables[0];
  return (
    <div className="mt-2 grid gap-2">
      <select
        aria-label={t('what')}
        className={MENU}
        value={kind}
        onChange={({ target }) => {
          setKind(kinds.find((one) => one === target.value) ?? '');
          setKey('');
        }}
      >
        <option value="">{t('what')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`kind.${one}`)}
          </option>
        ))}
      </select>
      {picked && (
        <>
          <Which askables={askables} picked={picked} words={props.words} onPick={setKey} />
          <Adding {...props} condition={picked.condition} />
        </>
      )}
    </div>
  );
}

type WhichProps = {
  askables: readonly Askable[];
  picked: Askable;
  words: OnlyWords;
  onPick: (key: string) => void;
};

function Which({ askables, picked, words, onPick }: WhichProps) {
  const t = useTranslations('map.only');
  const format = useFormatter();
  return (
    <select
      aria-label={t('which')}
      className={MENU}
      value={keyOf(picked.condition)}
      onChange={({ target }) => {
        onPick(target.value);
      }}
    >
      {askables.map(({ condition, count }) => (
        <option key={keyOf(condition)} value={keyOf(condition)}>
          {t('option', { words: words.ofCondition(condition), count: format.number(count) })}
        </option>
      ))}
    </select>
  );
}

function Adding({ only, words, onMove, condition }: Props & { condition: Condition }) {
  const t = useTranslations('map.only');
  const last = only.at(-1);
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        type="button"
        className="grow text-sm"
        onClick={() => {
          onMove({ do: 'ask', condition });
        }}
      >
        {last ? t('andAdd') : t('add')}
      </Button>
      {last && (
        <Button
          type="button"
          className="grow text-sm"
          aria-label={t('orAddTo', { words: words.ofClause(last) })}
          onClick={() => {
            onMove({ do: 'or', clause: only.length - 1, condition });
          }}
        >
          {t('orAdd')}
        </Button>
      )}
    </div>
  );
}
