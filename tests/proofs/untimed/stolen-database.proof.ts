import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { decryptWith, makeIdentity } from '@/lib/crypto/age';
import { sealLength } from '@/lib/db/backup-lines';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { rows } from '@/tests/proofs/database';
import { fieldsOf, urlEncoded } from '@/tests/proofs/forms';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';
import { runWoven } from '@/tests/woven';

/** Begins every canary, and nothing else anywhere. */
const MARK = 'Zqkanari';
/** Stands in the clear in every audit event: whoever does not find this reads nothing. */
const CLEAR = 'worker.add';
const BYTES_KEPT = 32;

let made = 0;

proof(
  'a stolen database or backup',
  '5,000 canaries written through the interface, 0 found in the files',
  async () => {
    const written = await writeCanaries();
    await rows('CHECKPOINT');
    const files = storedFiles();
    const backup = await makeBackup();
    const needles = everySpelling(MARK);
    const keys = keySpellings();
    const faults: string[] = [];
    let bytes = 0;
    let clear = 0;
    for (const { name, content } of [...files, ...backup]) {
      bytes += content.length;
      if (content.includes(CLEAR)) clear += 1;
      for (const { how, needle } of [...needles, ...keys]) {
        if (content.includes(needle)) faults.push(`${name} holds a canary or the key, ${how}`);
      }
    }
    if (written < 5_000) faults.push(`only ${String(written)} canaries were written`);
    if (clear < 2) faults.push('what stands there in the clear was not found either');
    return {
      found: `${written.toLocaleString('en')} written; ${String(files.length)} files of the database and its log and ${String(backup.length)} of the backup, ${String(Math.round(bytes / 1e6))} MB, looked through in ${String(needles.length)} spellings: ${String(faults.length)} found (a word that is there in the clear: in ${String(clear)})`,
      faults,
    };
  },
);

/** A word nobody else was given. */
function canary(): string {
  made += 1;
  return `${MARK}${made.toString(36).padStart(5, 'q')}`;
}

/** Enters canaries by every way there is to enter text; answers how many. */
async function writeCanaries(): Promise<number> {
  const rosa = await firstLead();
  const campaign = await FilledCampaign.open(rosa, canary());
  made += 1;
  for (let n = 0; n < 8; n += 1) await campaign.seats('organizer', canary());
  const workers: { id: string; name: string }[] = [];
  for (let n = 0; n < 220; n += 1) {
    const fields = workerFields();
    const given = [campaign.id, null, fieldsOf({ ...fields, inUnit: 'yes', asNew: 'yes' })];
    const place = await rosa.submits('submitNewWorker', campaign.at('/workers/new'), given);
    workers.push({ id: /workers\/([0-9a-f-]{36})/.exec(place)?.[1] ?? '', name: fields.name });
  }
  for (const { id, name } of workers.slice(0, 60)) {
    await campaign.logs(canary(), id, name, canary());
    made += 3;
    await keepsDraft(campaign, name);
  }
  await campaign.bringsIn(await campaign.uploads(`${canary()}.csv`, file(350)));
  await campaign.uploads(`${canary()}.csv`, file(100));
  return made;
}

function workerFields() {
  return {
    name: canary(),
    nickname: canary(),
    department: canary(),
    shift: canary(),
    jobTitle: canary(),
    languages: [canary(), canary()],
    phone: `555 0100 ${canary()}`,
    email: `${canary()}@example.org`,
    tags: [canary(), canary(), canary()],
  };
}

/** A form that cannot be saved is kept as it was typed. */
async function keepsDraft(campaign: FilledCampaign, name: string): Promise<void> {
  const { body, type } = urlEncoded(
    fieldsOf({ key: crypto.randomUUID(), with: name, heldOn: '', notes: canary(), asked: canary() }),
  );
  const headers = { 'content-type': type };
  await campaign.lead.asks(campaign.at('/one-on-ones/log'), { method: 'POST', headers, body });
}

function file(many: number): string {
  const lines = Array.from({ length: many }, () =>
    [canary(), canary(), canary(), canary(), `${canary()}@example.org`].join(','),
  );
  return ['name,nickname,department,shift,email', ...lines].join('\n');
}

type Stored = { readonly name: string; readonly content: Buffer };

/** Every file a thief finds: the data folder, and the cluster where it lives elsewhere. */
function storedFiles(): readonly Stored[] {
  const { dataFolder } = inject('attacked');
  const { home } = JSON.parse(readFileSync(path.join(dataFolder, 'woven.json'), 'utf8')) as { home: string };
  const elsewhere = path.resolve(dataFolder, home);
  const isInside = elsewhere.startsWith(`${dataFolder}${path.sep}`);
  return [dataFolder, ...(isInside ? [] : [elsewhere])].flatMap((folder) => filesIn(folder));
}

function filesIn(folder: string): readonly Stored[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => existsSync(name))
    .map((name) => ({ name, content: readFileSync(name) }));
}

/** A backup as `woven backup` makes it, as it lies there and unpacked. */
async function makeBackup(): Promise<readonly Stored[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-stolen-'));
  try {
    const name = path.join(folder, 'stolen.woven');
    const { identity, recipient } = await makeIdentity();
    const run = runWoven(['backup', name, '--to', recipient], inject('attacked').env);
    if ((await run.ended) !== 0) throw new Error(`no backup was made: ${run.said()}`);
    const opened = await decryptWith({ identities: [identity] }, createReadStream(name));
    if (!opened) throw new Error('the backup does not open with its identity');
    const packed = await buffer(opened);
    return [
      { name: 'the backup', content: readFileSync(name) },
      { name: 'the backup, opened and unpacked', content: gunzipSync(packed.subarray(0, -sealLength)) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Needle = { readonly how: string; readonly needle: Buffer };

function everySpelling(word: string): readonly Needle[] {
  const spellings = [word, word.toLowerCase(), word.toUpperCase()].flatMap((text) => [
    { how: 'as it is', needle: Buffer.from(text, 'utf8') },
    { how: 'in UTF-16', needle: Buffer.from(text, 'utf16le') },
    { how: 'in UTF-16, big-endian', needle: Buffer.from(text, 'utf16le').swap16() },
    { how: 'in hexadecimal', needle: Buffer.from(Buffer.from(text).toString('hex')) },
    { how: 'backwards', needle: Buffer.from(text).reverse() },
    ...[0, 1, 2].map((shift) => ({ how: 'in base64', needle: base64Within(text, shift) })),
  ]);
  return spellings;
}

/** What of a word's base64 is the same whatever stands around it, at one of the three places it can begin. */
function base64Within(text: string, shift: number): Buffer {
  const encoded = Buffer.from(`${'x'.repeat(shift)}${text}`).toString('base64');
  return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
}

function keySpellings(): readonly Needle[] {
  const hex = readFileSync(inject('attacked').keyFile, 'utf8').match(/[0-9a-f]{64}/gi) ?? [];
  return hex.flatMap((key) => [
    { how: 'the key in hexadecimal', needle: Buffer.from(key) },
    { how: 'the key', needle: Buffer.from(key, 'hex').subarray(0, BYTES_KEPT) },
  ]);
}
