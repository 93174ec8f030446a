import { inject } from 'vitest';
import type { Attacked } from './start-server';

/** What the hands of a proof reach for. */
export type Aim = Pick<Attacked, 'origin' | 'setUpCode' | 'databaseUrl'>;

let aimed: Aim | undefined;

/** From now on this proof's hands reach for a server of its own. */
export function aimAt(aim: Aim): void {
  aimed = aim;
}

/** The server of this proof: the one all proofs share, unless it has its own. */
export function aim(): Aim {
  return aimed ?? inject('attacked');
}
