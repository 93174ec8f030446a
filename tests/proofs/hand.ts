import { aim } from './aim';
import { actionNamed } from './app-map';
import { ask, freshAddress, sameOrigin, type Answer, type Asked } from './ask';
import { calledByScript, type Given } from './call-action';
import { fieldsOf } from './forms';

/** The names a session's cookie can have. */
const SESSION = /^(__Host-)?woven\.session=([^;]+)/;

/** Somebody with a cookie, who sends what a browser on our own page would send. */
export class Hand {
  constructor(
    readonly handle: string,
    readonly session: string,
    readonly origin = aim().origin,
  ) {}

  /** The same person, going to one server and no other. */
  at(origin: string): Hand {
    return new Hand(this.handle, this.session, origin);
  }

  /** The headers of this person's requests. */
  get headers(): Readonly<Record<string, string>> {
    return this.headersTo(this.origin);
  }

  asks(path: string, asked: Asked = {}, origin = this.origin): Promise<Answer> {
    return ask(path, { ...asked, headers: { ...this.headersTo(origin), ...asked.headers } }, origin);
  }

  private headersTo(origin: string): Readonly<Record<string, string>> {
    return { ...(this.session !== '' && { cookie: `woven.session=${this.session}` }), ...sameOrigin(origin) };
  }

  /** Calls a server action by its name, from the page `path`; answers where it led. @throws when it was refused */
  async submits(action: string, path: string, given: readonly Given[], file = ''): Promise<string> {
    const answer = await this.asks(path, calledByScript(actionNamed(action, file).id, given));
    return placeOf(answer, action);
  }
}

/** A server and how it is claimed. */
type Server = { readonly origin: string; readonly setUpCode: string };

/** The first lead of the attacked server, or of another one, who claims it if nobody has. */
export async function firstLead({ origin, setUpCode }: Server = aim()): Promise<Hand> {
  const path = `/set-up?code=${setUpCode}`;
  const handle = 'Rosa Firstlead';
  const passphrase = 'kettle orchard violin bus';
  const account = { handle, passphrase };
  const campaign = { codeName: 'Lighthouse', purpose: 'A say in the rates', workforce: '140' };
  const fields = { code: setUpCode, ...account, ...campaign };
  const claimed = await firstCall({ action: 'submitSetUp' }, path, fields, origin);
  return newSession(claimed) === null
    ? signsIn(handle, passphrase, origin)
    : new Hand(handle, sessionOf(claimed), origin);
}

/** Signs in at the door. */
export async function signsIn(handle: string, passphrase: string, origin = aim().origin): Promise<Hand> {
  const answer = await firstCall({ action: 'submitSignIn' }, '/sign-in', { handle, passphrase }, origin);
  return new Hand(handle, sessionOf(answer), origin);
}

/** Takes a seat by an invitation's link, as somebody new. */
export async function joins(link: string, handle: string, origin = aim().origin): Promise<Hand> {
  const code = new URL(link).searchParams.get('code') ?? '';
  const fields = { code, handle, passphrase: 'kettle orchard violin bus' };
  const action = { action: 'submitJoin', file: 'accounts' };
  const answer = await firstCall(action, `/invitation?code=${code}`, fields, origin);
  return new Hand(handle, sessionOf(answer), origin);
}

/** A call by somebody who has no session yet, from an address of their own. */
function firstCall(
  { action, file = '' }: { readonly action: string; readonly file?: string },
  path: string,
  fields: Readonly<Record<string, string>>,
  origin: string,
): Promise<Answer> {
  const called = calledByScript(actionNamed(action, file).id, [null, fieldsOf(fields)]);
  const headers = { ...called.headers, ...sameOrigin(origin), 'x-forwarded-for': freshAddress() };
  return ask(path, { ...called, headers }, origin);
}

function newSession({ headers }: Answer): string | null {
  for (const cookie of headers['set-cookie'] ?? []) {
    const [, , value = ''] = SESSION.exec(cookie) ?? [];
    if (value !== '') return value;
  }
  return null;
}

function sessionOf(answer: Answer): string {
  const session = newSession(answer);
  if (session === null) throw new Error(`nobody was signed in: ${describe(answer)}`);
  return session;
}

function placeOf(answer: Answer, action: string): string {
  const place = answer.headers['x-action-redirect'];
  if (answer.status >= 400) throw new Error(`${action} was refused: ${describe(answer)}`);
  return typeof place === 'string' ? (place.split(';')[0] ?? '') : answer.body.toString('utf8');
}

function describe({ status, body }: Answer): string {
  return `${String(status)} ${body.subarray(0, 600).toString('utf8')}`;
}
