import type { Failure } from './messages';

/**
 * `THREW`: the question itself did. `THREAD_ENDED`: the thread died before it answered. `THREAD_DISMISSED`: it was ended because
 * of another campaign. `FORGOTTEN`: the campaign was sealed or removed meanwhile.
 */
type FailureCode = 'THREW' | 'THREAD_ENDED' | 'THREAD_DISMISSED' | 'FORGOTTEN';

/** A question could not be answered in the other thread. It carries the kind and the places of what went wrong, no message. */
export class ThoughtFailed extends Error {
  override readonly name = 'ThoughtFailed';
  readonly code: FailureCode;

  constructor(code: FailureCode, failure?: Failure) {
    super('');
    this.code = code;
    if (!failure) return;
    this.stack = `${this.name}${failure.frames}`;
    const cause = new Error('');
    cause.name = failure.kind;
    cause.stack = failure.kind;
    this.cause = cause;
  }
}
