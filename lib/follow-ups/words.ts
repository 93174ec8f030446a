/** What a person could read of a follow-up: kept sealed. */
export type FollowUpWords = { readonly what: string | null };
