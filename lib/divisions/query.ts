import { DIVISIONS, type Division } from '@/lib/web/floor';

/** Which division the page shows; by tag also which, by its number. */
export type DivisionQuery = { readonly by: Division; readonly tag: number | null };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address asks for; departments where it asks for nothing that is. */
export function readDivisionQuery(asked: Asked): DivisionQuery {
  const by = DIVISIONS.find((division) => division === asked['by']) ?? 'department';
  const tag = by === 'tag' && /^\d{1,4}$/.test(String(asked['tag'])) ? Number(asked['tag']) : null;
  return { by, tag };
}

/** The address of a division, below the page. No word of the floor stands in it. */
export function writeDivisionQuery({ by, tag }: DivisionQuery): string {
  if (by === 'department') return '';
  return tag === null ? `?by=${by}` : `?by=${by}&tag=${String(tag)}`;
}
