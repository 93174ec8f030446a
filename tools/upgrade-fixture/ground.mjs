import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const PASSPHRASE = 'kettle orchard violin bus';
const DAY = 86_400_000;

/** The moment of the fixture, and a day so many from it. */
export const now = new Date();
export const dayOf = (days) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** A module of this version; empty where it has none of that name. */
export async function lib(file) {
  const found = path.resolve('lib', `${file}.ts`);
  return existsSync(found) ? import(pathToFileURL(found).href) : {};
}

/** What a command answered; a refusal ends it all, for a fixture with holes proves nothing. */
export function done(answer) {
  if (answer && typeof answer === 'object' && 'refused' in answer)
    throw new Error(`refused: ${JSON.stringify(answer.refused)}`);
  return answer;
}

export const FIELDS = {
  nickname: null,
  department: null,
  shift: null,
  jobTitle: null,
  languages: [],
  phone: null,
  email: null,
  tags: [],
  status: 'active',
  statusOn: null,
  startedOn: null,
  inUnit: true,
};

export async function joins(seat, role, handle) {
  const { inviteMember } = await lib('members/commands');
  const { joinByInvitation } = await lib('access/invitations');
  const { code } = done(await inviteMember(seat, role));
  const { userId } = done(await joinByInvitation(code, { handle, passphrase: PASSPHRASE }));
  const { keepKeyPair } = await lib('access/key-pairs');
  const { findKeyPair } = await lib('access/key-pairs');
  if (keepKeyPair && !(await findKeyPair(userId))) await keepKeyPair(userId, PASSPHRASE);
  return userId;
}

export async function seatOf(userId, campaignId) {
  const { findSeat } = await lib('access/seat');
  return findSeat(userId, campaignId);
}
