import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Stop } from './say.mjs';

const patience = 20;

/** Stops when the server could not listen there. A server that is just ending is given a moment. */
export async function refuseTakenPort({ host, port }, triesLeft = patience) {
  const code = await tryToListen(host, port);
  if (code === undefined) return;
  if (code === 'EADDRINUSE' && triesLeft > 0) {
    await setTimeout(100);
    return refuseTakenPort({ host, port }, triesLeft - 1);
  }
  throw new Stop(
    sentences[code]?.(host, port) ?? `Woven cannot listen on ${host}:${port} (${code}): set HOST and PORT.`,
  );
}

const sentences = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
  EACCES: (_, port) => `Port ${port} is kept for root: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
  ENOTFOUND: (host) =>
    `This machine does not know the address ${host}: set HOST to one it has, such as 127.0.0.1.`,
};

function tryToListen(host, port) {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', (cause) => resolve(cause.code ?? cause.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
