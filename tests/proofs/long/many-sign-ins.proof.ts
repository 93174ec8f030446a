import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { hashPassphrase } from '@/lib/access/passphrase';
import { handleLookup, installationVault } from '@/lib/access/vault';
import { makeKeyPair } from '@/lib/crypto/key-pair';
import { db } from '@/lib/db/client';
import { actionNamed } from '@/tests/proofs/app-map';
import { askOnce, freshAddress, sameOrigin } from '@/tests/proofs/ask';
import { calledByScript } from '@/tests/proofs/call-action';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { fieldsOf } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';

const PEOPLE = 200;
const ALL_WITHIN = 20_000;
const PAGES_WITHIN = 1_000;
const PASSPHRASE = 'kettle orchard violin bus';

proof(
  'two hundred sign in at once',
  'from one address, all in within 20 s while pages stay within 1 s',
  async () => {
    const rosa = await firstLead();
    const campaign = await FilledCampaign.open(rosa, 'Hall');
    const handles = await people();
    const hall = freshAddress();
    const page = campaign.at('/workers');
    await Promise.all([rosa.asks(page), signIn(handles.pop() ?? '', hall)]);
    const reading = readMeanwhile(rosa, page);
    const startedAt = performance.now();
    const came = await Promise.all(handles.map((handle) => signIn(handle, hall)));
    const took = performance.now() - startedAt;
    const { slowest, count, faults } = await reading();
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    const left = came.filter((words) => words !== null);
    return {
      found: `${String(came.length - left.length)} of ${String(handles.length)} in after ${seconds(took)}; ${String(count)} pages meanwhile, the slowest in ${seconds(slowest)}`,
      faults: [
        ...left,
        ...faults,
        ...(took > ALL_WITHIN ? [`it took ${seconds(took)}`] : []),
        ...(slowest > PAGES_WITHIN ? [`a page took ${seconds(slowest)}`] : []),
      ],
    };
  },
);

/** Makes people who know their passphrase and signed in before, and gives their handles. */
async function people(): Promise<string[]> {
  const passphraseHash = await hashPassphrase(PASSPHRASE);
  const pair = await makeKeyPair(randomUUID(), PASSPHRASE);
  const made = Array.from({ length: PEOPLE + 1 }, (_, n) => ({
    id: randomUUID(),
    handle: `Hall ${String(n)} ${Date.now().toString(36)}`,
  }));
  await db.user.createMany({
    data: made.map(({ id, handle }) => ({
      id,
      sealed: installationVault().seal('user', id, { handle }),
      handleKey: handleLookup(handle.toLowerCase()),
      passphraseHash,
    })),
  });
  await db.userKey.createMany({ data: made.map(({ id }) => ({ userId: id, ...pair })) });
  return made.map(({ handle }) => handle);
}

/** Null when they are in; else what they were told. Over a connection of their own, as each has a phone. */
async function signIn(handle: string, address: string): Promise<string | null> {
  const { origin } = inject('attacked');
  const fields = fieldsOf({ handle, passphrase: PASSPHRASE });
  const { method, headers, body } = calledByScript(actionNamed('submitSignIn').id, [null, fields]);
  const answer = await fetch(`${origin}/sign-in`, {
    method: method ?? 'POST',
    headers: { ...headers, ...sameOrigin(), 'x-forwarded-for': address },
    body: new Uint8Array(Buffer.from(body ?? '')),
    redirect: 'manual',
  });
  const text = await answer.text();
  const isIn = answer.headers.getSetCookie().some((cookie) => /woven\.session=[^;]+/.test(cookie));
  return isIn ? null : `${String(answer.status)} ${text.slice(0, 300)}`;
}

/** Reads a page four times a second until it is asked what it found; a refusal is no page. */
function readMeanwhile(reader: Hand, page: string) {
  const asked: Promise<number>[] = [];
  const faults: string[] = [];
  const read = async (): Promise<number> => {
    const startedAt = performance.now();
    const { status } = await askOnce(page, { headers: reader.headers });
    if (status !== 200) faults.push(`a page was ${String(status)}`);
    return performance.now() - startedAt;
  };
  const timer = setInterval(() => asked.push(read()), 250);
  return async () => {
    clearInterval(timer);
    const times = await Promise.all(asked);
    return { slowest: Math.max(0, ...times), count: times.length, faults };
  };
}
