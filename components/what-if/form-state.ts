import type { WhatIfState } from '@/lib/what-if/told';

/** What `useActionState` holds for every form of the page. */
export type FormState = {
  readonly state: WhatIfState;
  readonly send: (form: FormData) => void;
  readonly pending: boolean;
};
