'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { INPUT } from '@/components/ui/field';

/** A coworker as the search offers one. */
export type Suggestion = {
  readonly id: string;
  readonly name: string;
  /** Department and shift, to tell people of one name apart. */
  readonly detail: string;
};

export type CoworkerInputProps = {
  name: string;
  /** Where the search asks; it is asked by POST, so that no name stands in an address. */
  searchAt: string;
  defaultText: string;
  /** Who is chosen already, if somebody is. */
  chosenId?: string | undefined;
  /** The id that stands for somebody new; without it nobody can be added. */
  newId?: string | undefined;
  words: { suggestions: string; addNew: string };
  aria: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
};

/** Who was found, and for what text. */
type Found = { readonly suggestions: readonly Suggestion[]; readonly for: string | null };

const NOBODY: Found = { suggestions: [], for: null };
const WAIT = 150;
const TYPING = { autoComplete: 'off', autoCapitalize: 'words', spellCheck: false } as const;

/**
 * A name with search as you type. Without JavaScript it is a text field and the server finds who is meant;
 * with it, choosing somebody also sends their id, so that two people of one name are told apart.
 */
export function CoworkerInput(props: CoworkerInputProps) {
  const { name, searchAt, newId, words } = props;
  const [text, setText] = useState(props.defaultText);
  const [chosen, setChosen] = useState(
    props.chosenId === undefined ? null : { id: props.chosenId, for: props.defaultText },
  );
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(searchAt, isOpen ? text : '');
  const listId = useId();
  const shown = isOpen && text.trim() !== '' ? offeredOf(found, text, newId, words.addNew) : [];

  const choose = (one: Suggestion): void => {
    setText(one.name);
    setChosen({ id: one.id, for: one.name });
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) {
      event.preventDefault();
      setOpen(true);
      setActive(step(active, by, shown.length));
    }
    const one = shown[active];
    if (event.key === 'Enter' && one) {
      event.preventDefault();
      choose(one);
    }
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <div className="relative">
      <input
        type="text"
        name={name}
        {...props.aria}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(null);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown[active] && { 'aria-activedescendant': `${listId}-${active}` })}
        {...TYPING}
        className={INPUT}
      />
      {chosen && <ChosenFields name={name} chosen={chosen} />}
      <SuggestionList id={listId} label={words.suggestions} shown={shown} active={active} choose={choose} />
    </div>
  );
}

function ChosenFields({ name, chosen }: { name: string; chosen: { id: string; for: string } }) {
  return (
    <>
      <input type="hidden" name={`${name}-id`} value={chosen.id} />
      <input type="hidden" name={`${name}-for`} value={chosen.for} />
    </>
  );
}

type SuggestionListProps = {
  id: string;
  label: string;
  shown: readonly Suggestion[];
  active: number;
  choose: (one: Suggestion) => void;
};

function SuggestionList({ id, label, shown, active, choose }: SuggestionListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={`border-ink bg-raised absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto border ${shown.length === 0 ? 'hidden' : ''}`}
    >
      {shown.map((one, index) => (
        <div
          key={one.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus; the finger only points.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(one)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') choose(one);
          }}
          className="border-hairline aria-selected:bg-ink aria-selected:text-paper hover:bg-sunk min-h-12 cursor-pointer border-b px-3 py-1.5 last:border-b-0"
        >
          <span className="block font-semibold">{one.name}</span>
          <span className="block text-sm">{one.detail}</span>
        </div>
      ))}
    </div>
  );
}

/** Who fits what was typed; asks once the typing pauses, and keeps the last answer when the network is gone. */
function useSuggestions(searchAt: string, text: string): Found {
  const [found, setFound] = useState<Found>(NOBODY);
  const latest = useRef(0);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const turn = (latest.current += 1);
    const timer = setTimeout(() => {
      void search(searchAt, text).then((suggestions) => {
        if (turn === latest.current) setFound({ suggestions, for: text });
      });
    }, WAIT);
    return () => clearTimeout(timer);
  }, [searchAt, text]);
  return found;
}

async function search(searchAt: string, text: string): Promise<readonly Suggestion[]> {
  try {
    const answer = await fetch(searchAt, {
      method: 'POST',
      body: new URLSearchParams({ text }),
      referrerPolicy: 'same-origin',
    });
    return answer.ok ? ((await answer.json()) as readonly Suggestion[]) : [];
  } catch {
    return [];
  }
}

/** Adding somebody is offered only once it is known that nobody here has that very name. */
function offeredOf(
  found: Found,
  text: string,
  newId: string | undefined,
  addNew: string,
): readonly Suggestion[] {
  const { suggestions } = found;
  const name = text.trim();
  const isKnown = found.for !== text || suggestions.some((one) => one.name === name);
  return newId === undefined || isKnown ? suggestions : [...suggestions, { id: newId, name, detail: addNew }];
}

function step(from: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return (from + by + (from < 0 && by < 0 ? 1 : 0) + length) % length;
}
