import { withNames } from '@/lib/map/packed-names';
import { unpackPicture } from '@/lib/map/packed-picture';
import type { MapPicture } from '@/lib/map/picture';
import { BY_ITSELF } from '@/lib/sessions/by-itself';

/** Where the two halves of a map are asked for. */
export type PictureAddress = { readonly web: string; readonly names: string };

/** What is held of a half, and the mark it came with. */
type Half<T> = { readonly mark: string; readonly told: T };

/** A whole map with its two halves, to ask for less the next time. */
export type HeldPicture = {
  readonly picture: MapPicture;
  readonly web: Half<MapPicture>;
  readonly names: Half<unknown>;
};

/** Somebody may write while the two halves are asked for: then they are asked for again, so many times. */
const TRIES = 4;

/**
 * Asks for a map, and only for what is not held already: what is held is answered where nothing changed. `away` where the
 * server leads elsewhere, because whoever asks is signed out, locked out or sees no map any more.
 *
 * @throws TypeError where the network fails, RangeError where the answer is no picture
 */
export async function fetchPicture(
  { web, names }: PictureAddress,
  held: HeldPicture | null,
  byItself: boolean,
): Promise<HeldPicture | 'away'> {
  let [one, other] = [held?.web, held?.names];
  for (let tries = 0; tries < TRIES; tries++) {
    const [newWeb, newNames] = await Promise.all([
      askFor(web, one, byItself, async (bytes) => unpackPicture(new Uint8Array(await bytes.arrayBuffer()))),
      askFor(names, other, byItself, (json) => json.json()),
    ]);
    if (newWeb === 'away' || newNames === 'away') return 'away';
    [one, other] = [newWeb, newNames];
    if (one === held?.web && other === held.names) return held;
    if (one.mark === other.mark) return { web: one, names: other, picture: withNames(one.told, other.told) };
  }
  throw new RangeError('the two halves of the map are never of one moment');
}

async function askFor<T>(
  address: string,
  held: Half<T> | undefined,
  byItself: boolean,
  read: (unpacked: Response) => Promise<T>,
): Promise<Half<T> | 'away'> {
  const headers = new Headers(byItself ? { [BY_ITSELF]: '1' } : {});
  if (held) headers.set('if-none-match', held.mark);
  const answer = await fetch(address, { headers, redirect: 'manual', cache: 'no-store' });
  if (answer.status === 304 && held) return held;
  if (answer.type === 'opaqueredirect' || answer.status === 404) return 'away';
  if (!answer.ok || !answer.body) throw new RangeError(`the map was answered with ${answer.status}`);
  const unpacked = new Response(answer.body.pipeThrough(new DecompressionStream('gzip')));
  return { mark: markIn(answer), told: await read(unpacked) };
}

/** On the way somebody may have weakened it. */
function markIn(answer: Response): string {
  return (answer.headers.get('etag') ?? '').replace(/^W\//, '');
}
