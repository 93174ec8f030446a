import { Client } from 'pg';
import type { FilledCampaign } from '@/tests/proofs/campaign';
import type { History } from './writers';
import type { Scene } from './scene';

/** What is wrong afterwards: anything acknowledged that is lost or there twice, a revision skipped, an event not as written. */
export async function afterAll(
  scene: Scene,
  campaign: FilledCampaign,
  history: History,
): Promise<readonly string[]> {
  const session = new Client({ connectionString: scene.databaseUrl });
  await session.connect();
  try {
    const ask = async (sql: string) =>
      (await session.query<{ id: string }>(sql, [campaign.id])).rows.map(({ id }) => id);
    const workers = await ask(`SELECT id::text FROM worker WHERE campaign_id = $1`);
    const talks = await ask(
      `SELECT split_part(idempotency_key, ':', 2) AS id FROM one_on_one WHERE campaign_id = $1`,
    );
    const [counted] = await ask(`SELECT (web_revision || ' ' || (SELECT count(*) FROM audit_event e
      WHERE e.campaign_id = c.id)) AS id FROM campaign c WHERE id = $1`);
    return [
      ...lost('coworkers', workers, history.workers),
      ...lost('one-on-ones', talks, history.talks),
      ...(await chainFaults(scene, campaign)),
      ...(counted === undefined ? ['the campaign is gone'] : []),
    ];
  } finally {
    await session.end();
  }
}

function lost(what: string, there: readonly string[], acknowledged: ReadonlySet<string>): readonly string[] {
  const known = new Set(there);
  const gone = [...acknowledged].filter((id) => !known.has(id));
  const more = there.filter((id) => !acknowledged.has(id));
  return [
    ...(gone.length > 0 ? [`${String(gone.length)} acknowledged ${what} are lost`] : []),
    ...(there.length === known.size ? [] : [`${String(there.length - known.size)} ${what} are there twice`]),
    ...(more.length > 0 ? [`${String(more.length)} ${what} nobody was told of`] : []),
  ];
}

async function chainFaults({ machines: [, b] }: Scene, { id }: FilledCampaign): Promise<readonly string[]> {
  const said = await b
    .command(['audit', 'verify', '--campaign', id])
    .catch((cause: unknown) => String(cause));
  return /ended with/.test(said) ? [`the audit: ${said.slice(0, 400)}`] : [];
}
