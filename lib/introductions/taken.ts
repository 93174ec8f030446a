import type { IntroductionWords } from '@/lib/introductions/words';
import type { Day } from '@/lib/web/day';

/** An introduction somebody took on. */
export type TakenIntroduction = {
  readonly id: string;
  readonly pair: readonly [string, string];
  readonly through: string | null;
  readonly promised: IntroductionWords;
  readonly dueOn: Day;
  /** Whose follow-up it is. */
  readonly seatId: string;
  readonly handle: string;
  /** Whether the follow-up was ticked off. */
  readonly isDone: boolean;
  /** The day the two were rated, on the server's calendar; null while it is under way. */
  readonly closedOn: Day | null;
};
