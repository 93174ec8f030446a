import { readdirSync } from 'node:fs';
import { contentSecurityPolicy, FIXED_FILE_POLICY, STATIC_HEADERS } from '@/lib/access/headers';
import { everyAction } from '@/tests/proofs/app-map';
import { ask, forEach, type Answer, type Asked } from '@/tests/proofs/ask';
import { calledByScript } from '@/tests/proofs/call-action';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { fieldsOf } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { everyPlace, recordsOf } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';

type Kind = {
  readonly name: string;
  readonly path: string;
  readonly asked: Asked;
  readonly isFile?: boolean;
};

/** A file, and the page Next stores for an answer that could not be made: its scripts are refused by the policy. */
const NO_PAGE = ['/icon.svg', '/_global-error'];
/** What no policy of ours may hold. */
const LOOSE = /unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/;
const RSC = { rsc: '1', accept: 'text/x-component' };

proof(
  'an answer without its safeguards',
  'every response, exact headers; no nonce twice in 500',
  async () => {
    const rosa = await firstLead();
    const campaign = await FilledCampaign.open(rosa, 'Headers');
    const worker = await campaign.adds('Amos');
    await campaign.logs('Amos', worker, 'Amos name', 'Ruth');
    await campaign.uploads('some.csv', 'id,name\n1,Amos\n');
    const places = everyPlace(await recordsOf(campaign.id));
    const kinds = [...pages(rosa, places), ...oddities(campaign), ...actions(rosa), ...files()];
    const faults: string[] = [];
    const nonces = new Set<string>();
    const statuses = new Map<number, number>();
    let answers = 0;
    await forEach(kinds, 6, async ({ name, path, asked, isFile = false }) => {
      const answer = await ask(path, asked);
      answers += 1;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const wrong = isFile ? wrongOfFile(answer) : wrongOfPage(answer, nonces);
      faults.push(...wrong.map((what) => `${name} ${path} (${String(answer.status)}): ${what}`));
    });
    for (let n = nonces.size; n < 500; n += 1) {
      const wrong = wrongOfPage(await ask('/sign-in'), nonces);
      faults.push(...wrong.map((what) => `/sign-in again: ${what}`));
      answers += 1;
    }
    const kept = [...statuses].sort().map(([status, times]) => `${String(times)} × ${String(status)}`);
    return {
      found: `${String(answers)} responses (${kept.join(', ')}), ${String(faults.length)} wrong; ${String(nonces.size)} nonces, none twice`,
      faults,
    };
  },
);

function pages(rosa: Hand, places: readonly string[]): readonly Kind[] {
  const kinds = (path: string): readonly Kind[] => [
    { name: 'a page', path, asked: { headers: rosa.headers } },
    { name: 'its payload', path, asked: { headers: { ...rosa.headers, ...RSC } } },
    { name: 'its head', path, asked: { method: 'HEAD', headers: rosa.headers } },
    { name: 'signed out', path, asked: {} },
    { name: 'signed out, its payload', path, asked: { headers: RSC } },
    { name: 'options', path, asked: { method: 'OPTIONS' } },
    { name: 'a forged write', path, asked: { method: 'POST', body: 'x' } },
    { name: 'a write of no kind', path, asked: { method: 'PUT', headers: rosa.headers, body: 'x' } },
  ];
  return places.filter((path) => !NO_PAGE.includes(path)).flatMap(kinds);
}

function oddities(campaign: FilledCampaign): readonly Kind[] {
  const paths = [
    '/nowhere',
    '/favicon.ico',
    '/favicon.icons/x',
    '/icon.svg/x',
    '/icon.svgx',
    '/robots.txt',
    '/campaigns/00000000-0000-4000-8000-000000000000',
    '/campaigns/not-an-id',
    '/campaigns/%00',
    campaign.at('/workers/'),
    campaign.at('/workers/%2e%2e'),
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/data/x/sign-in.json',
    '/_next/nothing',
    '/_error',
    '/_not-found',
    '/404',
    '/500',
    '/%ff',
    '/%',
    '/healthz',
    '/readyz',
    '/readyz/x',
    '/api/auth/signin',
    '/api/auth/callback/credentials',
    '/api/auth/providers',
    '/sign-in.rsc',
    '/sign-in.txt',
    '/sign-in?next=%00',
  ];
  return paths.map((path) => ({ name: 'an odd address', path, asked: {} }));
}

function actions(rosa: Hand): readonly Kind[] {
  const empty = fieldsOf({});
  const harmless = everyAction().filter(({ takes }) => takes >= 2);
  return [
    ...harmless.map(({ id, name, takes }) => {
      const { headers, ...call } = calledByScript(id, [...Array<null>(takes - 1).fill(null), empty]);
      return { name, path: '/campaigns', asked: { ...call, headers: { ...headers, ...rosa.headers } } };
    }),
    { name: 'an action that is not', path: '/campaigns', asked: unknownAction(rosa) },
  ];
}

function unknownAction(rosa: Hand): Asked {
  const { headers, ...call } = calledByScript('60'.padEnd(42, '0'), [null, fieldsOf({})]);
  return { ...call, headers: { ...headers, ...rosa.headers } };
}

function files(): readonly Kind[] {
  const names = readdirSync('.next/static', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^\.next/, '/_next'));
  return [...names, '/icon.svg'].map((path) => ({ name: 'a file', path, asked: {}, isFile: true }));
}

function wrongOfPage(answer: Answer, nonces: Set<string>): readonly string[] {
  const policy = String(answer.headers['content-security-policy']);
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
  const wrong = wrongAlways(answer);
  if (policy !== contentSecurityPolicy(nonce, false)) wrong.push(`the policy is ${policy}`);
  if (LOOSE.test(policy)) wrong.push(`the policy is loose: ${policy}`);
  if (nonce.length < 32 || nonces.has(nonce)) wrong.push(`the nonce ${nonce} is short or was there before`);
  nonces.add(nonce);
  const caching = String(answer.headers['cache-control']);
  if (!/\bno-store\b/.test(caching)) wrong.push(`cache-control is ${caching}`);
  return [...wrong, ...scriptsWithout(nonce, answer)];
}

function scriptsWithout(nonce: string, { body }: Answer): readonly string[] {
  return [...body.toString('latin1').matchAll(/<script\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes(`nonce="${nonce}"`))
    .map(([tag]) => `a script without the nonce: ${tag.slice(0, 80)}`);
}

function wrongOfFile(answer: Answer): readonly string[] {
  const wrong = wrongAlways(answer);
  if (answer.status !== 200) wrong.push('it is not there');
  if (answer.headers['content-security-policy'] !== FIXED_FILE_POLICY) {
    wrong.push(`the policy is ${String(answer.headers['content-security-policy'])}`);
  }
  return wrong;
}

function wrongAlways({ headers, status }: Answer): string[] {
  const wrong = STATIC_HEADERS.filter(({ key, value }) => headers[key.toLowerCase()] !== value).map(
    ({ key }) => `${key} is ${String(headers[key.toLowerCase()])}`,
  );
  for (const key of ['x-powered-by', 'server', 'access-control-allow-origin']) {
    if (headers[key] !== undefined) wrong.push(`${key} is told`);
  }
  if (status >= 500) wrong.push('it broke');
  return wrong;
}
