import fc from 'fast-check';
import { everyAction, everyRoute, type Action } from './app-map';
import type { Asked } from './ask';
import { calledByForm, calledByScript, type Given } from './call-action';
import { fullForm } from './forge';
import { multipart, urlEncoded, type Fields } from './forms';
import { anyText, anyValue, broken, spoiledForm } from './junk';
import { placeOf, type RecordIds } from './places';

type Spoilt = { readonly path: string; readonly asked: Asked };

const SEED = 20_261_122;
/** What would end the session of whoever asks. */
const ENDS_ITSELF = /sign-?out|EndSession|lock|seal|burn|Passphrase|submitReset/i;

/** So many requests, each spoiled in some way. */
export function* malformedRequests(ids: RecordIds, many: number): Generator<Spoilt> {
  const actions = everyAction().filter(({ name }) => !ENDS_ITSELF.test(name));
  const form = fullForm(ids);
  const forms = fc.sample(spoiledForm(form), { numRuns: many, seed: SEED });
  const values = fc.sample(fc.array(fc.oneof(anyText, anyValue), { maxLength: 5 }), {
    numRuns: many,
    seed: SEED,
  });
  for (let n = 0; n < many; n += 1) {
    const [fields = [], junk = []] = [forms[n], values[n]];
    const action = actions[n % actions.length];
    if (!action) continue;
    const place = placeOf({ pattern: action.pages[0] ?? '/campaigns', kind: 'page' }, ids);
    const given = argumentsOf(action, ids, fields, junk, n);
    const ways = [
      () => ({ path: place, asked: calledByScript(action.id, given) }),
      () => ({ path: place, asked: calledByForm(action.id, given.filter(isBound), fields) }),
      () => ({ path: place, asked: brokenly(calledByScript(action.id, given), n) }),
      () => handled(ids, fields, n),
      () => ({ path: junkAddress(ids, junk, n), asked: { headers: n % 2 === 0 ? {} : { rsc: '1' } } }),
    ];
    const way = ways[n % ways.length];
    if (way) yield way();
  }
}

/** What an action expects, or, every third time, anything else. */
function argumentsOf(
  { takes }: Action,
  { campaignId = '' }: RecordIds,
  fields: Fields,
  junk: readonly unknown[],
  n: number,
): readonly Given[] {
  if (n % 3 === 0) return [...junk.filter(isBound), fields].slice(0, takes + 1);
  const expected = { 0: [], 1: [fields], 2: [null, fields] }[takes] ?? [campaignId, null, fields];
  return expected;
}

function isBound(one: unknown): one is string | null {
  return one === null || typeof one === 'string';
}

function brokenly(asked: Asked, n: number): Asked {
  const type = asked.headers?.['content-type'] ?? '';
  const [spoilt] = fc.sample(broken({ body: Buffer.from(asked.body ?? ''), type }), {
    numRuns: 1,
    seed: SEED + n,
  });
  return {
    ...asked,
    body: spoilt?.body ?? '',
    headers: { ...asked.headers, 'content-type': spoilt?.type ?? '' },
  };
}

function handled(ids: RecordIds, fields: Fields, n: number): Spoilt {
  const handlers = everyRoute().filter(
    ({ kind, pattern }) => kind === 'handler' && !ENDS_ITSELF.test(pattern),
  );
  const route = handlers[n % handlers.length] ?? { pattern: '/', kind: 'page' };
  const { body, type } = n % 2 === 0 ? multipart(fields) : urlEncoded(fields);
  const asked = { method: 'POST', headers: { 'content-type': type }, body };
  const json = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(fields)),
  };
  return { path: placeOf(route, ids), asked: [asked, json, brokenly(asked, n)][n % 3] ?? asked };
}

function junkAddress(ids: RecordIds, junk: readonly unknown[], n: number): string {
  const pages = everyRoute().filter(({ pattern }) => !ENDS_ITSELF.test(pattern) && !pattern.startsWith('/_'));
  const route = pages[n % pages.length] ?? { pattern: '/', kind: 'page' };
  const texts = junk.map((one) => encoded(typeof one === 'string' ? one : asText(one)));
  const spoilt = n % 2 === 0 ? ids : { campaignId: ids['campaignId'] ?? '', otherwise: texts[0] || '%00' };
  const names = [
    'page',
    'sort',
    'around',
    'draft',
    'saved',
    'first',
    'second',
    'with',
    'done',
    'department',
    'q',
    'problem',
  ];
  const query = texts.map((one, at) => `${names[(n + at) % names.length] ?? 'q'}=${one}`).join('&');
  return `${placeOf(route, spoilt, 'otherwise')}?${query}&x=%00&x=%ff`;
}

function encoded(one: string): string {
  // A lone half of a pair cannot be written into an address.
  return encodeURIComponent(Buffer.from(one).toString('utf8').slice(0, 500).replaceAll('\uFFFD', '_'));
}

function asText(one: unknown): string {
  try {
    return JSON.stringify([one]);
  } catch {
    return 'BigInt';
  }
}
