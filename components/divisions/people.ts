import type { Division } from '@/lib/web/floor';

/** How the page names people, and who of them this seat may know more of than a code name. */
export type Naming = {
  readonly campaignId: string;
  readonly nameOf: (id: string) => string;
  readonly isKnown: (id: string) => boolean;
  /** The word of any group of the floor; null where this seat is not told. */
  readonly wordOf: (division: Division, group: number) => string | null;
};
