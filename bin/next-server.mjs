// The server process: Next behind a door of our own (lib/door), which the app itself opens when it starts.
import { createServer } from 'node:http';
import next from 'next';
import { root } from './root.mjs';

/** How long open requests may take to end once we are asked to stop; serve.mjs kills us soon after. In milliseconds. */
const LAST_WORDS = 8_000;
/** Longer than a reverse proxy keeps a connection, so that it is never closed in the moment it is used again. */
const KEPT_OPEN = 75_000;
/** For the head of a request, and for all of it: a large file from a slow phone takes minutes, a head never does. */
const HEAD_WITHIN = 20_000;
const ALL_WITHIN = 300_000;

/** What is held of a request's body until it is let in: more than any form has (lib/door/received.ts). In bytes. */
const BODY_HELD = 128 * 1024;

const [host = '127.0.0.1', port = '3000'] = process.argv.slice(2);
// Where Next fetches the page that an action leads to, to send both in one answer.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable()}:${port}`;

// The app opens the door once it has started (instrumentation.ts), which may be after Next is prepared.
const opened = new Promise((resolve) => (globalThis.wovenOpenDoor = resolve));
const app = next({ dev: false, dir: root, hostname: host, port: Number(port) });
await app.prepare();
const handle = app.getRequestHandler();
const door = await opened;
const server = createServer(
  {
    keepAliveTimeout: KEPT_OPEN,
    headersTimeout: HEAD_WITHIN,
    requestTimeout: ALL_WITHIN,
    connectionsCheckingInterval: 5_000,
    highWaterMark: BODY_HELD,
  },
  (request, response) => door.answer(request, response, () => handle(request, response)),
);
server.on('error', (cause) => {
  process.stderr.write(`The server cannot listen on ${host}:${port} (${cause.code}).\n`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
server.listen(Number(port), host);

/** No new connections, and an end to the open ones: those that are answered first, the rest when their time is over. */
async function stop() {
  const closing = door.close();
  const over = setTimeout(() => server.closeAllConnections(), LAST_WORDS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(over);
  await closing;
  await app.close();
  process.exit(0);
}

/** Who listens everywhere is reached here. */
function reachable() {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
