/** The search parameters of a page as Next hands them over. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** One parameter's text; of several, the first; nothing is an empty text. */
export async function searchParam(params: SearchParams, name: string): Promise<string> {
  const value = (await params)[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
