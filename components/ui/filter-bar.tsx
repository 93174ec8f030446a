import type { ReactNode } from 'react';
import { Button } from './button';

type FilterBarProps = {
  /** What is filtered, for those who hear the page. */
  label: string;
  /** The address the GET form goes to; the page itself unless given. */
  action?: string;
  submit: string;
  children: ReactNode;
  /** A link that takes every filter off, where one is on. */
  clear?: ReactNode;
};

/** Filters as a GET form: the address is the state, and it works without JavaScript. */
export function FilterBar({ label, action, submit, children, clear }: FilterBarProps) {
  return (
    <form
      role="search"
      aria-label={label}
      method="get"
      {...(action !== undefined && { action })}
      className="border-hairline mb-6 grid gap-4 border-y py-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      {children}
      <div className="flex items-end gap-2 sm:col-span-full">
        <Button type="submit">{submit}</Button>
        {clear}
      </div>
    </form>
  );
}
