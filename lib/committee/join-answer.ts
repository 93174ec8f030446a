import type { FormAnswer } from '@/lib/forms/answer';

/** Somebody the name in the form may mean. */
export type Candidate = { readonly id: string; readonly label: string; readonly detail: string };

/** What the form for joining comes back with; `candidates` where a name means several. */
export type JoinAnswer = (NonNullable<FormAnswer> & { readonly candidates?: readonly Candidate[] }) | null;
