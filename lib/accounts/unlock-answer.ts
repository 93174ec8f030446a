/** What a locked screen is told: it opens, or why not. */
export type UnlockAnswer =
  | { readonly is: 'open' }
  | { readonly is: 'wait'; readonly minutes: number }
  /** `wrong`: not the passphrase; `gone`: the session ended; `other`: somebody else signed in meanwhile. */
  | { readonly is: 'wrong' | 'gone' | 'other' | 'unreachable' };
