import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { MapPerson } from '@/lib/map/picture';
import { fold, foldedMatch } from '@/lib/workers/fold';

const MOST = 8;

/** What is typed, who is found by it, and who of them Enter would choose. */
export function useSearch(people: readonly MapPerson[], onFind: (at: number) => void) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const folded = useMemo(() => people.map(({ label, short }) => fold(`${label} ${short}`)), [people]);
  const found = useMemo(() => search(folded, text), [folded, text]);
  const choose = (at: number): void => {
    setText('');
    setOpen(false);
    onFind(at);
  };
  const type = (typed: string): void => {
    setText(typed);
    setActive(0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key] ?? 0;
    if (step !== 0) setActive((active + step + found.length) % (found.length || 1));
    else if (event.key === 'Enter' && found[active] !== undefined) choose(found[active]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return { text, type, active, found, shown: open && text.trim() !== '', setOpen, choose, onKeyDown };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function search(folded: readonly string[], text: string): readonly number[] {
  const sought = fold(text);
  const found: number[] = [];
  folded.forEach((name, at) => {
    if (found.length < MOST && foldedMatch(name, sought)) found.push(at);
  });
  return found;
}
