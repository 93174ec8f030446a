/** The database cannot be used: what is wrong and what to do, in one sentence an operator can act on. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
