import type { Role } from '@/lib/access/policy';
import type { FormAnswer } from '@/lib/forms/answer';

/** What the invitation form comes back with: the link, shown this once, or what was wrong. */
export type InviteAnswer =
  | { readonly link: string; readonly role: Role; readonly answer: null }
  | { readonly link: null; readonly answer: FormAnswer };
