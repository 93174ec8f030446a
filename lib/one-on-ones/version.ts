/** The follow-up of a one-on-one that is still to be done. */
export const OPEN_FOLLOW_UP = {
  where: { withdrawnAt: null, doneAt: null },
  orderBy: { createdAt: 'asc' },
  take: 1,
  select: { id: true, dueOn: true, seatId: true, sealed: true },
} as const;

type Standing = {
  readonly version: number;
  readonly followUps: readonly { readonly id: string; readonly dueOn: Date; readonly seatId: string }[];
};

/**
 * What an edit of a one-on-one begins from, in one word: its own version, and its open follow-up as it stands, which a lead
 * or whoever it was handed to may move, hand over or tick off meanwhile.
 */
export function talkVersion({ version, followUps }: Standing): string {
  const moved = followUps.flatMap(({ id, dueOn, seatId }) => [id, dueOn.toISOString().slice(0, 10), seatId]);
  return [version, ...moved].join(' ');
}
