import { everyAction } from '@/tests/proofs/app-map';
import { forEach, freshAddress, type Asked } from '@/tests/proofs/ask';
import { fillCampaign } from '@/tests/proofs/campaign';
import { campaignStored, changedTables, rows } from '@/tests/proofs/database';
import { fullForm } from '@/tests/proofs/forge';
import { firstLead } from '@/tests/proofs/hand';
import { malformedRequests } from '@/tests/proofs/malformed-requests';
import { recordsOf } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';
import { spoilSchemas } from '@/tests/proofs/spoil-schemas';

const FORMS = 44_000;
const REQUESTS = 6_000;
const SEED = 20_261_122;

proof(
  'mass assignment and malformed bodies',
  '50,000 generated, 0 stray changes, 0 answers 5xx',
  async () => {
    const rosa = await firstLead();
    const campaign = await fillCampaign(rosa, 'Malformed');
    const other = await fillCampaign(rosa, 'Untouched');
    const organizer = await campaign.seats('organizer', `Fuzzing ${Date.now().toString(36)}`);
    const ids = await recordsOf(campaign.id);
    const parsed = await spoilSchemas(fullForm(ids), FORMS, SEED);
    const before = { ...(await campaignStored(other.id)), ...(await protectedRows()) };
    const statuses = new Map<number, number>();
    const faults = [...parsed.faults];
    await forEach(malformedRequests(ids, REQUESTS), 8, async ({ path: place, asked }) => {
      const headers = { ...asked.headers, 'x-forwarded-for': freshAddress() };
      const { status } = await organizer.asks(place, { ...asked, headers });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) faults.push(`${String(status)} ${place} ${describe(asked)}`);
    });
    const stray = changedTables(before, { ...(await campaignStored(other.id)), ...(await protectedRows()) });
    const alive = await organizer.asks(campaign.at());
    if (alive.status !== 200) faults.push('the one who asked was shut out on the way');
    const told = [...statuses].sort().map(([status, times]) => `${String(times)} × ${String(status)}`);
    return {
      found: `${(parsed.count + REQUESTS).toLocaleString('en')} generated (${parsed.count.toLocaleString('en')} to ${String(parsed.schemas)} schemas, ${parsed.accepted.toLocaleString('en')} accepted; ${REQUESTS.toLocaleString('en')} requests: ${told.join(', ')}), ${String(stray.length)} stray changes, ${String(faults.length)} answers 5xx or throws`,
      faults: [...faults, ...stray.map((table) => `${table} changed`)],
    };
  },
);

function describe({ method = 'GET', headers = {}, body = '' }: Asked): string {
  const name = everyAction().find(({ id }) => id === headers['next-action'])?.name ?? '';
  return `${method} ${name} ${headers['content-type'] ?? ''} ${JSON.stringify(body.toString('utf8').slice(-300))}`;
}

/** What no organizer may change, in the columns that say who may do what. */
async function protectedRows(): Promise<Readonly<Record<string, string>>> {
  const parts = {
    seats: 'SELECT id, campaign_id, user_id, role, removed_at FROM seat',
    users: 'SELECT id, passphrase_hash, disabled_at FROM "user"',
    invitations: 'SELECT * FROM invitation',
    imports: 'SELECT * FROM import',
    files: 'SELECT * FROM import_draft',
    committee: 'SELECT * FROM committee_seat',
    keys: 'SELECT * FROM campaign_key',
    campaigns: 'SELECT id, is_example, solid_threshold, freshness_days, workforce FROM campaign',
    'workers gone': 'SELECT id FROM worker WHERE deleted_at IS NOT NULL OR merged_into_id IS NOT NULL',
  };
  const sums: [string, string][] = [];
  for (const [name, select] of Object.entries(parts)) {
    const [sum] = await rows<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(to_jsonb(t)::text, ',' ORDER BY to_jsonb(t)::text), '')) AS sum FROM (${select}) t`,
    );
    sums.push([name, sum?.sum ?? '']);
  }
  return Object.fromEntries(sums);
}
