import { STANDINGS, type Standing } from '@/lib/web/standing';

/** Every standing but woven, worst first. */
export const WEAK_STANDINGS = STANDINGS.filter((standing): standing is WeakStanding => standing !== 'woven');

export type WeakStanding = Exclude<Standing, 'woven'>;

/** What the weak-link report is asked for; it stands in the address. Empty: not narrowed. */
export type WeakLinksQuery = {
  readonly standing: WeakStanding | '';
  readonly department: string;
  readonly shift: string;
  readonly language: string;
  /** From 1. */
  readonly page: number;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query an address asks; whatever it says that we do not know counts as not said. */
export function readWeakLinksQuery(params: Params): WeakLinksQuery {
  const text = (name: keyof WeakLinksQuery) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 200);
  };
  const page = Number(text('page'));
  return {
    standing: WEAK_STANDINGS.find((standing) => standing === text('standing')) ?? '',
    department: text('department'),
    shift: text('shift'),
    language: text('language'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address's search part for a query: `''` or `?…`, only what was asked. */
export function writeWeakLinksQuery(query: Partial<WeakLinksQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== '' && value !== 1) params.set(name, String(value));
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}
