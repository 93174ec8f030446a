import { STANDINGS, type Standing } from '@/lib/web/standing';
import { WORKER_STATUSES, type WorkerStatus } from '@/lib/web/facts';

/** By what the list can be put in order. */
export const ORDERS = ['name', 'standing', 'silence', 'department', 'started'] as const;
export type Order = (typeof ORDERS)[number];

/** Who is asked for: `here` (working or on leave), everybody, one status, or those who were deleted. */
export const PRESENCES = ['here', 'all', ...WORKER_STATUSES, 'deleted'] as const;
export type Presence = 'here' | 'all' | WorkerStatus | 'deleted';

/** For how many days somebody was not spoken to; `never` for those nobody has. */
export const SILENCES = ['30', '60', '90', '180', 'never'] as const;
export type Silence = (typeof SILENCES)[number];

/** What the list of coworkers is asked for. All but the words sought stands in the address; those may be a name. */
export type ListQuery = {
  readonly sought: string;
  readonly department: string;
  readonly shift: string;
  readonly language: string;
  readonly standing: Standing | '';
  readonly presence: Presence;
  readonly committee: 'yes' | 'no' | '';
  readonly silence: Silence | '';
  /** Whose people: for leads an organizer's, by seat, or `nobody`'s; for organizers their own, or `everybody`. */
  readonly whose: string;
  /** Whether they can be ticked, to be given to an organizer. */
  readonly assign: 'yes' | '';
  readonly order: Order;
  /** From 1. */
  readonly page: number;
};

/** The names the parts of a query have in the address. */
const NAMES = {
  sought: 'sought',
  department: 'department',
  shift: 'shift',
  language: 'language',
  standing: 'standing',
  presence: 'status',
  committee: 'committee',
  silence: 'silent',
  whose: 'whose',
  assign: 'assign',
  order: 'sort',
  page: 'page',
} as const satisfies Record<keyof ListQuery, string>;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The query an address asks; whatever it says that we do not know counts as not said. `kept` are the words sought last,
 * which count where the address says that something was sought.
 */
export function readListQuery(params: Params, kept = ''): ListQuery {
  const text = (part: keyof ListQuery) => {
    const value = params[NAMES[part]];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 200);
  };
  return {
    sought: text('sought') === '1' ? kept : '',
    department: text('department'),
    shift: text('shift'),
    language: text('language'),
    standing: oneOf(STANDINGS, text('standing')) ?? '',
    presence: oneOf<Presence>(PRESENCES, text('presence')) ?? 'here',
    committee: oneOf(['', 'yes', 'no'] as const, text('committee')) ?? '',
    silence: oneOf(SILENCES, text('silence')) ?? '',
    whose: text('whose'),
    assign: text('assign') === 'yes' ? 'yes' : '',
    order: oneOf(ORDERS, text('order')) ?? 'name',
    page: pageFrom(text('page')),
  };
}

/** The address's search part for a query, only what differs from asking nothing; `''` or `?…`. */
export function writeListQuery(query: ListQuery): string {
  const nothing = readListQuery({});
  const params = new URLSearchParams();
  for (const part of Object.keys(NAMES) as (keyof ListQuery)[])
    if (query[part] !== nothing[part]) params.set(NAMES[part], part === 'sought' ? '1' : String(query[part]));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** Whether anything but the order and the page was asked for. */
export function isNarrowed(query: ListQuery): boolean {
  return writeListQuery({ ...query, whose: '', assign: '', order: 'name', page: 1 }) !== '';
}

function pageFrom(text: string): number {
  const page = Number(text);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((word) => word === text) ?? null;
}
