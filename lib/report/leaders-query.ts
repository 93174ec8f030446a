/** What the leaders are asked for; it stands in the address. Empty: not narrowed. */
export type LeadersQuery = {
  readonly department: string;
  readonly shift: string;
  readonly language: string;
  readonly committee: 'yes' | 'no' | '';
  /** `0` (not assessed) to `5`. */
  readonly support: string;
  /** Only those whom exactly so many trust, as `2`, or from so many to so many, as `4-6`. */
  readonly trusted: string;
  /** From 1. */
  readonly page: number;
};

/** Whom the filters are laid against; null what is not told of them. */
type Fitting = {
  readonly trustedBy: number;
  readonly told: {
    readonly department: string | null;
    readonly shift: string | null;
    readonly languages: readonly string[];
    readonly onCommittee: boolean;
    readonly support: number;
  } | null;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query an address asks; whatever it says that we do not know counts as not said. */
export function readLeadersQuery(params: Params): LeadersQuery {
  const text = (name: keyof LeadersQuery) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 200);
  };
  const page = Number(text('page'));
  const committee = text('committee');
  return {
    department: text('department'),
    shift: text('shift'),
    language: text('language'),
    committee: committee === 'yes' || committee === 'no' ? committee : '',
    support: /^[0-5]$/.test(text('support')) ? text('support') : '',
    trusted: /^\d{1,6}(-\d{1,6})?$/.test(text('trusted')) ? text('trusted') : '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address's search part for a query: `''` or `?…`, only what was asked. */
export function writeLeadersQuery(query: Partial<LeadersQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== '' && value !== 1) params.set(name, String(value));
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** Whether a query leaves anybody out. */
export function isNarrowed(query: LeadersQuery): boolean {
  return writeLeadersQuery({ ...query, page: 1 }) !== '';
}

/** The least and the most people who trust somebody, as a query asks; everybody where it does not. */
export function trustedRange({ trusted }: Pick<LeadersQuery, 'trusted'>): readonly [number, number] {
  if (trusted === '') return [0, Infinity];
  const [from = 0, to = from] = trusted.split('-').map(Number);
  return [from, to];
}

/** Whether somebody fits; of whom nothing is told, nobody fits a filter that asks for more than how many trust them. */
export function fitsLeader({ trustedBy, told }: Fitting, query: LeadersQuery): boolean {
  const [least, most] = trustedRange(query);
  if (trustedBy < least || trustedBy > most) return false;
  const { department, shift, language, committee, support } = query;
  if (!told) return [department, shift, language, committee, support].every((asked) => asked === '');
  const fits = (asked: string, has: string | null) => asked === '' || asked === has;
  return (
    fits(department, told.department) &&
    fits(shift, told.shift) &&
    (language === '' || told.languages.includes(language)) &&
    fits(committee, told.onCommittee ? 'yes' : 'no') &&
    fits(support, String(told.support))
  );
}
