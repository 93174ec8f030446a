import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { withNames } from '@/lib/map/packed-names';
import { unpackPicture } from '@/lib/map/packed-picture';
import type { MapPicture } from '@/lib/map/picture';

/** The whole picture of a map as the browser is given it, with its names. */
export async function askedPicture(page: Page, map: string): Promise<MapPicture> {
  const [web, names] = await Promise.all(['web', 'names'].map((half) => bytesOf(page, `${map}/${half}`)));
  if (!web || !names) throw new RangeError('the map has two halves');
  return withNames(unpackPicture(new Uint8Array(web)), JSON.parse(names.toString('utf8')));
}

async function bytesOf(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address);
  return gunzipSync(await answer.body());
}
