import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { withoutWords } from './log-lines.mjs';
import { Stop } from './say.mjs';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;

/** What Next says when it starts and we say ourselves. */
const knownLines =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|· \w+:|✓ (Starting|Ready|Running next\.config)|$)/;

/**
 * Starts the server as a child that ends when we do, also when we are killed: see end-with-parent.
 * @param {'start' | 'dev'} mode
 */
export function serve(mode, settings, database) {
  const [program, words] = programOf(mode, settings);
  const child = fork(program, words, {
    env: {
      ...process.env,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: database.url,
      // Where to look for free space; nowhere for a database of your own.
      WOVEN_DATABASE_HOME: database.home ?? '',
      // With these set, libraries print every query and its values past any log.
      DEBUG: '',
      NODE_DEBUG: '',
    },
    execArgv: ['--import', endWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let isServing = false;
  const shown = mode === 'start' ? withoutWords(() => isServing) : (line) => line;
  pass(child.stdout, process.stdout, shown);
  pass(child.stderr, process.stderr, shown);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const over = new AbortController();
  void ended.then(() => over.abort());
  return {
    ended,
    ready: async () => {
      await untilItAnswers(settings, over.signal);
      isServing = true;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, setTimeout(10_000, undefined, { ref: false })]);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Our own server around Next; whoever changes the code has Next's, which sees each change. */
function programOf(mode, { host, port }) {
  if (mode === 'start') return ['bin/next-server.mjs', [host, String(port)]];
  return ['node_modules/next/dist/bin/next', [mode, '-H', host, '-p', String(port)]];
}

function pass(from, to, shown) {
  let rest = '';
  from.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = knownLines.test(line) ? '' : shown(line);
      if (text) to.write(`${text}\n`);
    }
  });
}

async function untilItAnswers({ host, port }, signal) {
  const address = connectable(host);
  while (!signal.aborted) {
    try {
      const answer = await fetch(`http://${address}:${port}/`, { redirect: 'manual', signal });
      await answer.arrayBuffer();
      return;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Stop('The server ended before it was ready: the lines above say why.');
}

/** Who listens everywhere listens here. */
function connectable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
