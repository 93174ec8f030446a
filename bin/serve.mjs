import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { Stop } from './say.mjs';

/** What Next says when it starts and we say ourselves. */
const knownLines =
  /^\s*(▲ Next\.js|- (Local|Network|Environments)|✓ (Starting|Ready|Running next\.config)|$)/;

/**
 * Starts Next as a child that ends when we do, also when we are killed: it watches the channel between us.
 * @param {'start' | 'dev'} mode
 */
export function serve(mode, settings, databaseUrl) {
  const child = fork(
    'node_modules/next/dist/bin/next',
    [mode, '-H', settings.host, '-p', String(settings.port)],
    {
      env: {
        ...process.env,
        NODE_ENV: mode === 'dev' ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: databaseUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  pass(child.stdout, process.stdout);
  pass(child.stderr, process.stderr);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return {
    ended,
    ready: () => Promise.race([untilItAnswers(settings), ended.then(refuseEarlyEnd)]),
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, setTimeout(10_000, undefined, { ref: false })]);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function pass(from, to) {
  let rest = '';
  from.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!knownLines.test(line)) to.write(`${line}\n`);
  });
}

async function untilItAnswers({ host, port }) {
  const address =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  for (;;) {
    try {
      const answer = await fetch(`http://${address}:${port}/`, { redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      await setTimeout(50);
    }
  }
}

function refuseEarlyEnd({ code, signal }) {
  throw new Stop(
    `The server ended before it was ready (${signal ?? `exit code ${code}`}): the lines above say why.`,
  );
}
