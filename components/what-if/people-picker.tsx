'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldProblems, INPUT } from '@/components/ui/field';
import type { Choices } from '@/lib/what-if/candidates';
import type { WebPicture } from '@/lib/what-if/picture';
import type { Candidate } from '@/lib/what-if/told';
import { PickOnWeb } from './pick-on-web';

type Props = {
  choices: Choices;
  found: readonly Candidate[];
  picture: WebPicture | null;
  picked: ReadonlySet<string>;
  toggle: (id: string) => void;
  sought: string;
  problems: readonly string[];
};

/** People to pick, from a list one can narrow and, where the web can be read, on the web itself. */
export function PeoplePicker({ choices, found, picture, picked, toggle, sought, problems }: Props) {
  const t = useTranslations('whatIf');
  const [filter, setFilter] = useState('');
  const everybody = [
    ...found.filter(({ id }) => !choices.people.some((one) => one.id === id)),
    ...choices.people,
  ];
  const fits = ({ name, detail }: Candidate) =>
    `${name} ${detail}`.toLowerCase().includes(filter.trim().toLowerCase());
  return (
    <fieldset className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,22rem)_1fr]" id="people">
      <legend className="sr-only">{t('form.people')}</legend>
      <div className="grid content-start gap-3">
        <p aria-hidden className="font-semibold">
          {t('form.people')}
        </p>
        {choices.isAll ? (
          <label className="grid gap-1.5">
            <span className="text-soft text-sm">{t('form.filter')}</span>
            <input
              type="search"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
              autoComplete="off"
              className={INPUT}
            />
          </label>
        ) : (
          <Find sought={sought} nobody={sought !== '' && found.length === 0} />
        )}
        <ul className="border-rule bg-raised max-h-80 overflow-y-auto border px-3">
          {everybody.map((one) => (
            <li key={one.id} className={fits(one) ? '' : 'hidden'}>
              <Row one={one} isPicked={picked.has(one.id)} toggle={toggle} />
            </li>
          ))}
        </ul>
        <p className="text-soft text-sm" aria-live="polite">
          {t('form.picked', { count: picked.size })}
        </p>
        <FieldProblems id="people" problems={problems} />
      </div>
      {picture && <PickOnWeb picture={picture} picked={picked} toggle={toggle} />}
    </fieldset>
  );
}

type RowProps = { one: Candidate; isPicked: boolean; toggle: (id: string) => void };

function Row({ one: { id, name, detail }, isPicked, toggle }: RowProps) {
  return (
    <label className="border-hairline flex min-h-11 items-center gap-3 border-b py-1 last:border-b-0">
      <input
        type="checkbox"
        name="people"
        value={id}
        checked={isPicked}
        onChange={() => toggle(id)}
        className="size-5 shrink-0"
      />
      <span className="min-w-0">
        <span className="block">{name}</span>
        {detail && <span className="text-soft block text-sm">{detail}</span>}
      </span>
    </label>
  );
}

/** In a large web not everybody is listed: whoever is meant is found by name, with a button that also works without JavaScript. */
function Find({ sought, nobody }: { sought: string; nobody: boolean }) {
  const t = useTranslations('whatIf');
  return (
    <div className="grid gap-2">
      <label className="grid gap-1.5">
        <span className="text-soft text-sm">{t('form.find')}</span>
        <input type="search" name="sought" defaultValue={sought} autoComplete="off" className={INPUT} />
      </label>
      <div>
        <Button name="asked" value="find">
          {t('form.findGo')}
        </Button>
      </div>
      {nobody && <p className="text-sm">{t('form.foundNobody')}</p>}
    </div>
  );
}
