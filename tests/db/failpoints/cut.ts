import { Client } from 'pg';

/** Where a command is cut off from its database: before its nth statement is sent, or once that was carried out. */
export type Cut = { readonly at: number; readonly how: 'before' | 'after' };

/** What came of a command that was to be cut off. */
export type Outcome = {
  /** What it answered; undefined where it was cut off. */
  readonly answer: unknown;
  /** The statements it came to; the last one is where it was cut off. */
  readonly statements: readonly string[];
};

type Query = (this: Client, ...given: unknown[]) => unknown;
type Told = (cause: unknown, result?: unknown) => void;
type Wire = { readonly connection: { readonly stream: { destroy: () => void } } };
type Named = { readonly connectionParameters: { readonly application_name?: string } };

const GONE = new Error('Connection terminated');

/**
 * Runs a command and cuts every connection to the database at one statement, as if the process or the network had died
 * there: whatever the command asks afterwards fails as well. The real driver talks to the real database.
 */
export async function cutOff(cut: Cut, command: () => Promise<unknown>): Promise<Outcome> {
  const driver = Client.prototype as unknown as { query: Query };
  const query = driver.query;
  const lines = new Set<Client>();
  const statements: string[] = [];
  let isDead = false;
  const hasDied = () => isDead;
  const die = () => {
    isDead = true;
    for (const line of lines) (line as unknown as Wire).connection.stream.destroy();
  };
  driver.query = function (...given) {
    const last = given.at(-1);
    // The pool asks with a callback, a transaction for a promise.
    const told = typeof last === 'function' ? (last as Told) : null;
    // Whoever sees whether the database is there is not the command, and is not to find it gone.
    if (isWatch(this)) return query.apply(this, given);
    const asked = told ? given.slice(0, -1) : given;
    const answer = once(this, asked);
    if (!told) return answer;
    answer.then((result) => told(null, result), told);
    return undefined;
  };
  const once = async (line: Client, given: unknown[]): Promise<unknown> => {
    if (hasDied()) throw GONE;
    lines.add(line);
    const isHere = statements.push(textOf(given[0])) === cut.at;
    if (isHere && cut.how === 'before') die();
    if (hasDied()) throw GONE;
    const answer = await query.apply(line, given);
    if (isHere) die();
    if (hasDied()) throw GONE;
    return answer;
  };
  try {
    const answer = await command().catch((cause: unknown) => {
      if (!hasDied()) throw cause;
    });
    return { answer, statements };
  } finally {
    driver.query = query;
  }
}

function isWatch(line: Client): boolean {
  return (line as unknown as Named).connectionParameters.application_name === 'woven-watch';
}

function textOf(given: unknown): string {
  const text = typeof given === 'string' ? given : (given as { text?: string }).text;
  return (text ?? '').replaceAll(/\s+/g, ' ').slice(0, 90).trim();
}
