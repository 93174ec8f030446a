import { isUuid } from '@/lib/forms/uuid';
import { parseDay, type Day } from '@/lib/web/day';

/** What of the log is asked for; it stands in the address. Empty or null: not narrowed. */
export type LogQuery = {
  /** The user who did it. */
  readonly who: string;
  readonly deed: string;
  readonly from: Day | null;
  /** That day included. */
  readonly to: Day | null;
  /** From 1. */
  readonly page: number;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query an address asks; whatever it says that we do not know counts as not said. */
export function readLogQuery(params: Params): LogQuery {
  const text = (name: keyof LogQuery) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 60);
  };
  const page = Number(text('page'));
  return {
    who: isUuid(text('who')) ? text('who') : '',
    deed: /^[a-z-]+\.[a-z-]+$/u.test(text('deed')) ? text('deed') : '',
    from: parseDay(text('from')),
    to: parseDay(text('to')),
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

/** The address's search part for a query: `''` or `?…`, only what was asked. */
export function writeLogQuery(query: Partial<LogQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== '' && value !== null && value !== 1) params.set(name, String(value));
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}
