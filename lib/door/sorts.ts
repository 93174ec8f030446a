import type { IncomingMessage } from 'node:http';
import { BODY_HELD } from './received';

/**
 * What somebody comes for. `file`: something fixed, which costs nothing. `passphrase`: checking one takes a processor for a
 * sixth of a second on purpose, so those wait for each other and for nobody else. `large`: a file that takes its time to come
 * in. `sending` goes before `reading`: somebody has typed it.
 */
export type Sort = 'file' | 'passphrase' | 'large' | 'sending' | 'reading';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

const READS = ['GET', 'HEAD', 'OPTIONS'];
const FILE = /^\/(?:_next\/static\/|icon\.svg$)/;
/** Pages whose forms ask for a passphrase. */
const PASSPHRASES = ['/sign-in', '/invitation', '/set-up', '/reset', '/unlock', '/prove', '/lock/open'];
/** Asks for names, and is sent only so that none stands in an address. */
const SEARCH = /\/coworkers$/;

/** What a request is, from its head alone. */
export function sortOf({ method = '', url = '', headers }: Asked): Sort {
  const [path = ''] = url.split('?', 1);
  if (READS.includes(method)) return FILE.test(path) ? 'file' : 'reading';
  if (PASSPHRASES.includes(path)) return 'passphrase';
  if (Number(headers['content-length'] ?? 0) > BODY_HELD) return 'large';
  return SEARCH.test(path) ? 'reading' : 'sending';
}
