import type { Sending } from '@/components/forms/use-sending';
import type { WhatIfState } from '@/lib/what-if/told';

/** What `useSending` holds for every form of the page. */
export type FormState = {
  readonly state: WhatIfState;
  /** Belongs on each `<form>`. */
  readonly send: Sending<WhatIfState>['form'];
  readonly pending: boolean;
};
