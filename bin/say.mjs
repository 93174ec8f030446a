// What the terminal is told: calm lines, one for each step.

/** Something an operator can put right: said in one sentence, without a stack. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Problems our TypeScript modules state in a sentence of their own. */
const plainProblems = new Set([
  'Stop',
  'WrongSettings',
  'KeyFileProblem',
  'DatabaseProblem',
  'BackupProblem',
]);

let out = process.stdout;
let isWhispering = false;

/** For commands whose answer is their output: steps go to standard error, and only those that take time. */
export function whisper() {
  out = process.stderr;
  isWhispering = true;
}

export function say(line = '') {
  out.write(`${line}\n`);
}

/** A step for which there was nothing to do. */
export function done(line) {
  if (!isWhispering) say(`  ✓ ${line}`);
}

/**
 * Says what is being done, does it, and says that it is done and how long it took.
 * @param {string} doing as in "Installing the packages"
 * @param {() => Promise<T>} work
 * @param {string | ((answer: T) => string)} finished as in "Packages installed"
 * @returns {Promise<T>}
 * @template T
 */
export async function step(doing, work, finished) {
  const startedAt = performance.now();
  const isTerminal = out.isTTY === true;
  out.write(`  · ${doing} …${isTerminal ? '' : '\n'}`);
  try {
    const answer = await work();
    const text = typeof finished === 'function' ? finished(answer) : finished;
    out.write(isTerminal ? '\r\u001B[K' : '');
    say(`  ✓ ${text}${spent(performance.now() - startedAt)}`);
    return answer;
  } catch (cause) {
    out.write(isTerminal ? '\n' : '');
    throw cause;
  }
}

/** Says what went wrong and returns the exit code for it. */
export function complain(cause) {
  if (plainProblems.has(cause?.name) || cause instanceof Stop) {
    process.stderr.write(`\n${cause.message}\n`);
    return cause.exitCode ?? 1;
  }
  if (cause?.code === 'ENOSPC') {
    process.stderr.write('\nThe disk is full: free some space and start again; nothing was lost.\n');
    return 1;
  }
  process.stderr.write(
    `\nWoven stopped because of a fault of its own; please report it.\n${placeOf(cause)}\n`,
  );
  return 70;
}

/** What an error is and where it came from. Its message stays out: one of the database's may hold somebody's name. */
function placeOf(cause) {
  if (!(cause instanceof Error)) return 'not an error';
  const { name, code = '', message, stack = '' } = cause;
  const frames = stack.slice(stack.indexOf(message) + message.length).match(/^ {4}at .*:\d+:\d+\)?$/gm) ?? [];
  return [`${name} ${code}`.trim(), ...frames].join('\n');
}

export function spent(milliseconds) {
  if (milliseconds < 1_000) return '';
  return milliseconds < 100_000
    ? ` (${(milliseconds / 1_000).toFixed(milliseconds < 10_000 ? 1 : 0)} s)`
    : ` (${(milliseconds / 60_000).toFixed(1)} min)`;
}
