import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { resetPassphrase } from '@/lib/access/accounts';
import { addCampaign } from '@/lib/access/campaigns';
import { joinByInvitation } from '@/lib/access/invitations';
import { checkPassphrase } from '@/lib/access/sign-in';
import { openSession } from '@/lib/access/sessions';
import { newDeviceKey } from '@/lib/crypto/device-key';
import { editCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { db } from '@/lib/db/client';
import { newAccessReset } from '@/lib/db/access-reset';
import { listColumns } from '@/lib/holdings/list-columns';
import { inviteMember } from '@/lib/members/commands';
import { logOneOnOne } from '@/lib/one-on-ones/commands';
import { keepDraft } from '@/lib/talk-drafts/commands';
import { addWorker, editWorker } from '@/lib/workers/commands';
import { day } from '@/tests/arbitraries';
import { broughtIn, received } from './import-files';
import { talk } from './made-up-talk';
import { makeUser, seatOf } from './rows';

/**
 * `v1|key|nonce|tag|ciphertext`, after what the key is made of where it is a passphrase's or a pair's; and the same of a
 * file, whose last part is bytes.
 */
const ENVELOPE = /^(?:scrypt\|\d+\|)?(?:[\w-]+\|)?v1\|[\w-]+\|[\w-]{16}\|[\w-]{22}\|[\w-]*$/;
const FILE_ENVELOPE = /^v1\|/;

const columns = listColumns();
const sung: string[] = [];
const sing = () => {
  const word = `canary${String(sung.length)}q${Math.random().toString(36).slice(2, 8)}`;
  sung.push(word);
  return word;
};
const number = () => {
  const digits = String(Math.random()).slice(2, 13).padEnd(11, '7');
  sung.push(digits);
  return digits;
};

/** One of everything, as people enter it. */
async function enterEverything(): Promise<void> {
  const userId = await makeUser(sing());
  const { campaignId } = await db.$transaction(async (tx) => ({
    campaignId: await addCampaign(tx, userId, {
      codeName: sing(),
      purpose: sing(),
      workforce: 40,
      issues: [sing(), sing()],
    }),
  }));
  const rosa = await seatOf(userId, campaignId);
  const fields = () => ({
    name: sing(),
    nickname: sing(),
    department: sing(),
    shift: sing(),
    jobTitle: sing(),
    languages: [sing(), sing()],
    phone: number(),
    email: `${sing()}@example.org`,
    tags: [sing(), sing()],
    status: 'active' as const,
    statusOn: null,
    startedOn: day('2020-01-01'),
    inUnit: true,
  });
  const amos = await addWorker(rosa, fields());
  const ruth = await addWorker(rosa, fields());
  if (!('workerId' in amos) || !('workerId' in ruth)) throw new Error('nobody was added');
  await editWorker(rosa, { workerId: amos.workerId, version: 1 }, fields());
  await logOneOnOne(
    rosa,
    talk({
      issues: [sing(), sing()],
      asked: sing(),
      notes: sing(),
      support: 2,
      followUp: { dueOn: day('2026-12-01'), seatId: rosa.seatId, what: sing() },
    }),
    { coworker: { id: amos.workerId }, others: [{ field: 'other-0', who: { id: ruth.workerId }, trust: 2 }] },
  );
  const entered = { with: sing(), notes: sing(), asked: [sing(), sing()] };
  await keepDraft(rosa, { key: randomUUID(), entered, problems: {}, deviceKey: newDeviceKey() });
  const campaign = { ...rosa.campaign, purpose: sing(), issues: [sing()] };
  await editCampaign(rosa, campaign, settingsTexts(rosa.campaign));
  const file = () => `id,name,department,phone,tags\n${sing()},${sing()},${sing()},${number()},${sing()}\n`;
  await broughtIn(rosa, file());
  await received(rosa, file());
  const invited = await inviteMember(rosa, 'organizer');
  if (!('code' in invited)) throw new Error('nobody was invited');
  sung.push(invited.code);
  const handle = sing();
  const passphrase = `${sing()} ${sing()} ${sing()}`;
  await joinByInvitation(invited.code, { handle, passphrase });
  await checkPassphrase(handle, passphrase, '192.0.2.7');
  await checkPassphrase(sing(), `${sing()} ${sing()}`, '192.0.2.8');
  sung.push(await openSession(userId), '192.0.2.7', '192.0.2.8');
  const reset = await newAccessReset(process.env['DATABASE_URL'] ?? '', handle, new Date());
  sung.push(reset ?? '');
  await resetPassphrase(reset ?? '', `${sing()} ${sing()} ${sing()}`);
  await db.$executeRaw`INSERT INTO turf_worker (seat_id, worker_id, campaign_id)
    VALUES (${rosa.seatId}::uuid, ${amos.workerId}::uuid, ${campaignId}::uuid)`;
}

/** What stands in a column, as text; bytes as latin1. */
async function valuesOf({ table, column }: { table: string; column: string }): Promise<readonly string[]> {
  const rows = await db.$queryRawUnsafe<{ value: unknown }[]>(
    `SELECT CASE WHEN pg_typeof("${column}")::text = 'bytea'
       THEN encode("${column}"::text::bytea, 'escape') ELSE "${column}"::text END AS value
     FROM "${table}" WHERE "${column}" IS NOT NULL`,
  );
  return rows.map(({ value }) => textOf(String(value)));
}

/** Bytes are shown as `\x…`. */
function textOf(shown: string): string {
  return /^(\\\\|\\)x([0-9a-f]{2})*$/.test(shown)
    ? Buffer.from(shown.replace(/^\\+x/, ''), 'hex').toString('latin1')
    : shown;
}

beforeAll(enterEverything);

test('the migrated database has the columns that are classified, and no other', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT c.table_name || '.' || c.column_name AS name
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> '_prisma_migrations'`;
  expect(rows.map(({ name }) => name).sort()).toEqual(
    columns.map(({ table, column }) => `${table}.${column}`).sort(),
  );
});

describe('what is said of a column holds for what stands in it', () => {
  test('no word anybody entered stands in any column, whatever it is said to hold', async () => {
    let values = 0;
    const heard: string[] = [];
    for (const column of columns) {
      const found = await valuesOf(column);
      values += found.length;
      const text = found.join('\n').toLowerCase();
      if (sung.some((word) => text.includes(word.toLowerCase())))
        heard.push(`${column.table}.${column.column}`);
    }
    process.stdout.write(
      `${String(sung.length)} canaries, ${String(values)} values in ${String(columns.length)} columns: ${String(heard.length)} heard\n`,
    );
    expect(heard).toEqual([]);
    expect(sung.length).toBeGreaterThan(60);
  });

  test('what is sealed is an envelope', async () => {
    const filled: string[] = [];
    for (const column of columns.filter(({ kept }) => kept === 'sealed')) {
      const name = `${column.table}.${column.column}`;
      const values = await valuesOf(column);
      if (values.length > 0) filled.push(name);
      for (const value of values)
        expect(value, name).toMatch(column.column === 'content' ? FILE_ENVELOPE : ENVELOPE);
    }
    expect(filled).toEqual(
      expect.arrayContaining([
        ...[
          'campaign.sealed',
          'campaign.secret',
          'campaign_key.wrapped',
          'worker.sealed',
          'one_on_one.sealed',
        ],
        ...[
          'one_on_one_draft.sealed',
          'follow_up.sealed',
          'import.sealed',
          'import_draft.sealed',
          'user.sealed',
        ],
        ...['import_draft.content', 'row_history.sealed_before'],
      ]),
    );
  });
});
