import { inject } from 'vitest';
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
  ) {}

  /** The headers of this person's requests. */
  get headers(): Readonly<Record<string, string>> {
    return this.headersTo();
  }

  asks(path: string, asked: Asked = {}, origin?: string): Promise<Answer> {
    return ask(path, { ...asked, headers: { ...this.headersTo(origin), ...asked.headers } }, origin);
  }

  private headersTo(origin?: string): Readonly<Record<string, string>> {
    return { ...(this.session !== '' && { cookie: `woven.session=${this.session}` }), ...sameOrigin(origin) };
  }

  /** Calls a server action by its name, from the page `path`; answers where it led. @throws when it was refused */
  async submits(action: string, path: string, given: readonly Given[], file = ''): Promise<string> {
    const answer = await this.asks(path, calledByScript(actionNamed(action, file).id, given));
    return placeOf(answer, action);
  }
}

/** The first lead of the attacked server, who claims it if nobody has. */
export async function firstLead(): Promise<Hand> {
  const { setUpCode } = inject('attacked');
  const path = `/set-up?code=${setUpCode}`;
  const handle = 'Rosa Firstlead';
  const passphrase = 'kettle orchard violin bus';
  const account = { handle, passphrase };
  const campaign = { codeName: 'Lighthouse', purpose: 'A say in the rates', workforce: '140' };
  const claimed = await firstCall('submitSetUp', path, { code: setUpCode, ...account, ...campaign });
  return newSession(claimed) === null ? signsIn(handle, passphrase) : new Hand(handle, sessionOf(claimed));
}

/** Signs in at the door. */
export async function signsIn(handle: string, passphrase: string): Promise<Hand> {
  const answer = await firstCall('submitSignIn', '/sign-in', { handle, passphrase });
  return new Hand(handle, sessionOf(answer));
}

/** Takes a seat by an invitation's link, as somebody new. */
export async function joins(link: string, handle: string): Promise<Hand> {
  const code = new URL(link).searchParams.get('code') ?? '';
  const fields = { code, handle, passphrase: 'kettle orchard violin bus' };
  const answer = await firstCall('submitJoin', `/invitation?code=${code}`, fields, 'accounts');
  return new Hand(handle, sessionOf(answer));
}

/** A call by somebody who has no session yet, from an address of their own. */
function firstCall(
  action: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  file = '',
): Promise<Answer> {
  const called = calledByScript(actionNamed(action, file).id, [null, fieldsOf(fields)]);
  const headers = { ...called.headers, ...sameOrigin(), 'x-forwarded-for': freshAddress() };
  return ask(path, { ...called, headers });
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
