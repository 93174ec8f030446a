import { createHash, randomUUID } from 'node:crypto';
import type { SignedInOrganizer } from './plan';

/** A request as it is sent. */
export type Asking = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Numbers from 0 to 1, as if by chance. */
type Chance = () => number;

type Who = SignedInOrganizer & { readonly campaign: string; readonly chance: Chance };

/** A kind of request: how many of a thousand, what is sent, and what its answer must hold. */
export type Kind = {
  readonly name: string;
  readonly share: number;
  readonly ask: (who: Who) => Asking;
  readonly isRight: (status: number, body: string) => boolean;
};

const PAGE = { accept: 'text/html', 'accept-encoding': 'gzip' };
/** What Next's own link asks for: of a page what differs from the one it stands on, and no HTML. */
const WITHIN = { accept: '*/*', 'accept-encoding': 'gzip', rsc: '1' };
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  accept: 'application/json',
};
/** A phone that slept loads the page anew; one that is awake goes on within it. */
const ANEW = 1 / 3;

/**
 * What organizers do between two shifts, 850 of a thousand reading and 150 writing. Around each one-on-one that is logged stand
 * its form, a word or two typed to find the coworker, their profile before it and the list of one-on-ones after it; some look
 * at what they promised, at their list or at home; now and then somebody looks at the strategy: weak links, the map, leaders.
 */
export const MIX: readonly Kind[] = [
  { name: 'log a one-on-one', share: 150, ask: logging, isRight: (_, body) => body.includes('?saved=') },
  { name: 'form', share: 150, ask: (who) => page(who, '/one-on-ones/new'), isRight: isFound },
  { name: 'search', share: 220, ask: searching, isRight: (status, body) => isFound(status) && body !== '[]' },
  { name: 'profile', share: 140, ask: (who) => page(who, `/workers/${oneOf(who).id}`), isRight: isFound },
  { name: 'one-on-ones', share: 120, ask: (who) => within(who, '/one-on-ones'), isRight: isFound },
  { name: 'follow-ups', share: 80, ask: (who) => page(who, '/follow-ups'), isRight: isFound },
  { name: 'list', share: 60, ask: listing, isRight: isFound },
  { name: 'home', share: 50, ask: (who) => page(who, ''), isRight: isFound },
  { name: 'map data', share: 15, ask: map, isRight: (status) => isFound(status) || status === 304 },
  { name: 'weak links', share: 8, ask: (who) => page(who, '/weak-links'), isRight: isFound },
  { name: 'leaders', share: 5, ask: (who) => page(who, '/leaders'), isRight: isFound },
  { name: 'map', share: 2, ask: (who) => page(who, '/map'), isRight: isFound },
];

/** The kinds in their shares. */
export function kindFor(chance: Chance): Kind {
  let left = chance() * MIX.reduce((sum, { share }) => sum + share, 0);
  const kind = MIX.find(({ share }) => (left -= share) < 0) ?? MIX[0];
  if (!kind) throw new Error('a mix of nothing');
  return kind;
}

/** What tells a server who is asking. */
export function cookieOf({ session }: SignedInOrganizer): string {
  return `woven.session=${session}`;
}

function isFound(status: number): boolean {
  return status === 200;
}

function page({ campaign, chance }: Who, path: string): Asking {
  if (path !== '' && chance() >= ANEW) return within({ campaign }, path);
  return { method: 'GET', path: `${campaign}${path}`, headers: PAGE };
}

/** A link on the campaign's home page, as the browser follows it (seen in Next 16.3: three headers, and their mark in the address). */
function within({ campaign }: Pick<Who, 'campaign'>, path: string): Asking {
  const standsOn = standingOn(campaign);
  const mark = createHash('sha256').update(`0,0,${standsOn},${campaign}`).digest().subarray(0, 12);
  return {
    method: 'GET',
    path: `${campaign}${path}${path.includes('?') ? '&' : '?'}_rsc=${mark.toString('base64url')}`,
    headers: { ...WITHIN, 'next-router-state-tree': standsOn, 'next-url': campaign },
  };
}

/** What a browser that shows a campaign's home page says it has: the layouts above it, which are not sent again. */
function standingOn(campaign: string): string {
  const id = campaign.split('/').at(-1) ?? '';
  const rest = [null, null, 0];
  const home = ['__PAGE__', {}, ...rest];
  const inCampaign = [['campaignId', id, 'd', null], { children: home }, ...rest];
  const tree = ['', { children: ['campaigns', { children: inCampaign }, ...rest] }, null, null, 16];
  return encodeURIComponent(JSON.stringify(tree));
}

function listing(who: Who): Asking {
  const filters = ['', '?sort=standing', '?standing=loose', `?page=2`, '?whose=mine'];
  return page(who, `/workers${filters[Math.floor(who.chance() * filters.length)] ?? ''}`);
}

/** The first letters of a name, as typed. */
function searching(who: Who): Asking {
  const { name } = oneOf(who);
  const text = name.slice(0, 3 + Math.floor(who.chance() * (name.length - 2)));
  const body = new URLSearchParams({ text }).toString();
  return { method: 'POST', path: `${who.campaign}/coworkers`, headers: FORM, body };
}

/** The data of the map, which a browser that has it asks for with its mark. */
function map({ campaign }: Who): Asking {
  return { method: 'GET', path: `${campaign}/map/web`, headers: { accept: '*/*' } };
}

/** A one-on-one with one coworker: in three of five it tells how they stand to one or two others. */
function logging(who: Who): Asking {
  const { chance, campaign } = who;
  const coworker = oneOf(who);
  const others = chance() < 0.6 ? [oneOf(who), oneOf(who)].slice(0, 1 + Math.floor(chance() * 2)) : [];
  const told = [...new Set(others)].filter(({ id }) => id !== coworker.id);
  const fields = new URLSearchParams({
    key: randomUUID(),
    ...personIn('with', coworker),
    heldOn: new Date().toISOString().slice(0, 10),
    us: '',
    support: String(1 + Math.floor(chance() * 5)),
    answer: 'maybe',
    asked: 'Come to the meeting on Thursday',
    notes: 'Wants the fans fixed before summer and will ask the others on the line.',
  });
  for (const [at, other] of told.entries()) {
    for (const [name, value] of Object.entries(personIn(`other-${String(at)}`, other)))
      fields.set(name, value);
    fields.set(`other-${String(at)}-trust`, String(1 + Math.floor(chance() * 5)));
  }
  if (chance() < 0.4) {
    fields.set('followUpOn', '2031-05-01');
    fields.set('followUpWhat', 'Bring the list of names');
  }
  return { method: 'POST', path: `${campaign}/one-on-ones/log`, headers: FORM, body: fields.toString() };
}

function personIn(field: string, { id, name }: SignedInOrganizer['people'][number]): Record<string, string> {
  return { [field]: name, [`${field}-id`]: id, [`${field}-for`]: name };
}

function oneOf({ people, chance }: Who): SignedInOrganizer['people'][number] {
  const person = people[Math.floor(chance() * people.length)];
  if (!person) throw new Error('an organizer who looks after nobody');
  return person;
}
