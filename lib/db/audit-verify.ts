import { type Client, type Pool } from 'pg';
import { openOwnSession } from './own-session';
import { installationKeys } from '@/lib/crypto/installation-key';
import { wrappingKey } from '@/lib/crypto/installation-vault';
import { makeVault, openSecret, unwrapKey } from '@/lib/crypto/vault';
import { ChainReader, signHead, type ChainedEvent, type ChainProblem } from '@/lib/crypto/audit-chain';

/** What came of looking at every audit event of a campaign. */
export type AuditChecked = {
  readonly campaignId: string;
  readonly events: number;
  /** How many of the first events were written before events were keyed. */
  readonly unkeyed: number;
  readonly problems: readonly ChainProblem[];
  /** Nothing could be looked at: the campaign is sealed. */
  readonly isSealed: boolean;
};

type Queries = Pick<Client, 'query'> | Pick<Pool, 'query'>;

const AT_ONCE = 5_000;
const COLUMNS = 'sequence, at, user_id AS "userId", deed, subject_ids AS "subjectIds", hash';

/**
 * Looks at every audit event of all campaigns, or of one, and says which was changed, removed or slipped in, and where
 * a chain was cut off.
 * @throws TamperedValue, KeyFileProblem when a campaign's own key does not open
 */
export async function verifyAudit(
  databaseUrl: string,
  campaignId?: string,
): Promise<readonly AuditChecked[]> {
  const session = await openOwnSession(databaseUrl);
  try {
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const campaigns = await campaignsOf(session, campaignId);
    const checked: AuditChecked[] = [];
    for (const campaign of campaigns) checked.push(await verifyCampaign(session, campaign));
    return checked;
  } finally {
    await session.end();
  }
}

/**
 * Signs the end of every chain that was begun before ends were signed: once, by the migration that brings them. What was
 * written until then stays as it was hashed; what follows is keyed.
 * @param pool of one connection that is in a transaction
 */
export async function signHeads(pool: Pool): Promise<void> {
  for (const { id, key } of await campaignsOf(pool)) {
    const { rows } = await pool.query<{ sequence: number; hash: string }>(
      'SELECT sequence, hash FROM audit_event WHERE campaign_id = $1 ORDER BY sequence DESC LIMIT 1',
      [id],
    );
    const [last] = rows;
    if (!last || !key) continue;
    const head = signHead(key, id, { ...last, keyedFrom: last.sequence + 1 });
    await pool.query('UPDATE campaign SET audit_head = $2 WHERE id = $1', [id, head]);
  }
}

/** Without a key where the campaign is sealed. */
type Campaign = { readonly id: string; readonly key: Buffer | null; readonly head: string };

async function campaignsOf(session: Queries, campaignId?: string): Promise<readonly Campaign[]> {
  const { rows } = await session.query<{ id: string; secret: string; head: string; keys: WrappedKeys }>(
    `SELECT c.id, c.secret, c.audit_head AS head,
       (SELECT jsonb_agg(jsonb_build_object('version', k.version, 'wrapped', k.wrapped) ORDER BY k.version DESC)
        FROM campaign_key k WHERE k.campaign_id = c.id) AS keys
     FROM campaign c WHERE $1::uuid IS NULL OR c.id = $1::uuid ORDER BY c.id`,
    [campaignId ?? null],
  );
  return rows.map(({ id, secret, head, keys }) => ({ id, head, key: keys && auditKey(id, secret, keys) }));
}

type WrappedKeys = readonly { readonly version: number; readonly wrapped: string }[] | null;

function auditKey(campaignId: string, secret: string, wrapped: NonNullable<WrappedKeys>): Buffer {
  const ours = new Map(installationKeys().map((key) => [key.id, wrappingKey(key).bytes]));
  const keys = wrapped.map(({ version, wrapped: sealed }) =>
    unwrapKey((id) => ours.get(id) ?? Buffer.alloc(32), campaignId, {
      version: String(version),
      wrapped: sealed,
    }),
  );
  return makeVault({ campaignId, keys, secret: openSecret(keys, campaignId, secret) }).secret('audit');
}

async function verifyCampaign(session: Queries, { id, key, head }: Campaign): Promise<AuditChecked> {
  if (!key) return { campaignId: id, events: 0, unkeyed: 0, problems: [], isSealed: true };
  const reader = new ChainReader(key, id, head);
  let events = 0;
  for (let after = -2_147_483_648; ;) {
    const { rows } = await session.query<ChainedEvent>(
      `SELECT ${COLUMNS} FROM audit_event WHERE campaign_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${String(AT_ONCE)}`,
      [id, after],
    );
    const last = rows.at(-1);
    if (!last) break;
    rows.forEach((event) => reader.read(event));
    events += rows.length;
    after = last.sequence;
  }
  return { campaignId: id, events, unkeyed: reader.unkeyed(), problems: reader.problems(), isSealed: false };
}
