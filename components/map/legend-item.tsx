import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import type { Choices } from '@/lib/map/choices';
import { asksFor } from '@/lib/map/narrowing';
import type { Condition } from '@/lib/map/only';
import type { Move } from './looking';

type AskingProps = {
  choices: Choices;
  onMove: (move: Move) => void;
  sign: ReactNode;
  conditions: readonly Condition[];
  count: number;
  children: ReactNode;
};

/** A line of the legend that is a condition of the filter. */
export function Asking({ sign, choices, conditions, count, onMove, children }: AskingProps) {
  return (
    <Item
      sign={sign}
      pressed={conditions.length > 0 && conditions.every((one) => asksFor(choices.only, one))}
      count={count}
      onPress={() => {
        onMove({ do: 'toggle', conditions });
      }}
    >
      {children}
    </Item>
  );
}

type ItemProps = {
  sign: ReactNode;
  pressed: boolean;
  count?: number;
  aside?: string;
  onPress: () => void;
  children: ReactNode;
};

/** One line of the legend, to press. */
export function Item({ sign, pressed, count, aside, onPress, children }: ItemProps) {
  const format = useFormatter();
  return (
    <li>
      <button
        type="button"
        aria-pressed={pressed}
        onClick={onPress}
        className="hover:bg-sunk aria-pressed:bg-ink aria-pressed:text-paper rounded-card -mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2.5 px-2 py-0.5 text-start pointer-fine:min-h-7.5"
      >
        <span className="flex w-11 shrink-0 items-center justify-center">{sign}</span>
        <span className="min-w-0 grow leading-tight wrap-break-word">{children}</span>
        {aside !== undefined && <span className="sr-only">{aside}</span>}
        {count !== undefined && <span className="shrink-0 tabular-nums">{format.number(count)}</span>}
      </button>
    </li>
  );
}
