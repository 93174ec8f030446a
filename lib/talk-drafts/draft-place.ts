/** Where the locked words of a draft belong: to its author, under its key. */
export function draftPlace(
  { campaignId, userId }: { readonly campaignId: string; readonly userId: string },
  key: string,
) {
  return { table: 'one_on_one_draft', column: 'locked', campaignId, rowId: `${userId} ${key}` } as const;
}
