import type { Seat } from '@/lib/access/seat';
import type { World } from './world';

/** A command in a world that was made for it. */
export type Deed = {
  readonly does: (seat: Seat) => Promise<unknown>;
  /** It is asked without a seat. */
  readonly isOutside?: true;
  /** Whose seat it is; the lead's where nothing is said. */
  readonly by?: Seat;
  /**
   * What the same form gets once it was done: `same` answer; `noted` once more, because what is read is written down as
   * often as it is read; `renewed`, another one in the place of the first; or `shut`, because whoever did it has no seat,
   * no session or no code any more by their own deed.
   */
  readonly then?: 'same' | 'noted' | 'renewed' | 'shut';
};

/** Makes what a command needs, and says how it is called. */
export type Case = (world: World) => Deed | Promise<Deed>;

/** The cases of a file: by the name of the command. */
export type Cases = Readonly<Record<string, Case>>;
