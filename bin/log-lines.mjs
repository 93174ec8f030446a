const seconds = 10;

/**
 * What of a server's lines may be shown. Until it serves, all of them: they say why it cannot. From then on only those of
 * its log; anything else was printed past it, may hold a name, and becomes a line that says so, once in ten seconds.
 * @param {() => boolean} isServing
 * @returns {(line: string) => string} the line to show, empty for none
 */
export function withoutWords(isServing, now = () => Date.now()) {
  let last = Number.NEGATIVE_INFINITY;
  return (line) => {
    if (!isServing() || isLogLine(line)) return line;
    if (now() - last < seconds * 1000) return '';
    last = now();
    return JSON.stringify({ level: 'warn', time: new Date(now()).toISOString(), event: 'line.withheld' });
  };
}

function isLogLine(line) {
  if (!line.startsWith('{"level":"')) return false;
  try {
    return typeof JSON.parse(line).event === 'string';
  } catch {
    return false;
  }
}
