'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { MapPerson } from '@/lib/map/picture';
import { MarkSign } from './legend-marks';
import { useSearch } from './use-search';

type Props = {
  people: readonly MapPerson[];
  onFind: (at: number) => void;
  /** What is sought; a coworker unless said. */
  label?: string;
};

/** Find a coworker by any part of their name, accents and case aside; choosing one flies there. */
export function SearchBox({ people, onFind, ...props }: Props) {
  const t = useTranslations('map.search');
  const label = props.label ?? t('label');
  const list = useId();
  const search = useSearch(people, onFind);
  const { found, active, shown } = search;
  return (
    <div className="relative">
      <input
        type="search"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(shown && found.length > 0 && { 'aria-activedescendant': `${list}-${String(active)}` })}
        placeholder={label}
        value={search.text}
        className="rounded-card border-rule bg-raised placeholder:text-soft hover:border-ink min-h-11 w-full border px-3"
        onChange={(event) => {
          search.type(event.target.value);
        }}
        onFocus={() => {
          search.setOpen(true);
        }}
        onBlur={() => {
          search.setOpen(false);
        }}
        onKeyDown={search.onKeyDown}
      />
      <p role="status" className="sr-only">
        {shown && t('count', { count: found.length })}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={label}
        hidden={!shown}
        className="border-ink bg-raised absolute inset-x-0 top-full z-30 mt-1 max-h-96 overflow-auto border"
      >
        {shown && found.length === 0 && <p className="text-soft px-3 py-2">{t('none')}</p>}
        {found.map((at, place) => (
          <Found
            key={people[at]?.id}
            id={`${list}-${String(place)}`}
            person={people[at]}
            active={place === active}
            onChoose={() => {
              search.choose(at);
            }}
          />
        ))}
      </div>
    </div>
  );
}

type FoundProps = { id: string; person: MapPerson | undefined; active: boolean; onChoose: () => void };

function Found({ id, person, active, onChoose }: FoundProps) {
  if (!person) return null;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="aria-selected:bg-sunk hover:bg-sunk flex min-h-11 w-full items-center justify-between gap-2 px-3 py-1 text-start"
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      <span>
        {person.label}
        <span className="text-soft block text-sm">
          {[person.department, person.shift].filter(Boolean).join(' · ')}
        </span>
      </span>
      {person.standing === 'one-thin-line' && <MarkSign mark="fringe" />}
    </button>
  );
}
