/** Somebody a follow-up can be handed to. */
export type Organizer = { readonly seatId: string; readonly handle: string };
