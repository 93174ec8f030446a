import { request } from 'node:http';
import { aim } from './aim';
import type { Hand } from './hand';

/** An open event stream: what it said so far, and when it is over. */
export type Listening = { readonly revisions: readonly number[]; readonly ended: Promise<void> };

/** Listens to a campaign's changes until the server ends it. @throws when there is no stream */
export function listens(hand: Hand, path: string, origin = aim().origin): Promise<Listening> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, agent: false, headers: hand.headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`no stream: ${String(response.statusCode)}`));
      const revisions: number[] = [];
      const ended = new Promise<void>((over) => response.once('close', over));
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, revision] of text.matchAll(/^data: (\d+)$/gm)) revisions.push(Number(revision));
        resolve({ revisions, ended });
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}
