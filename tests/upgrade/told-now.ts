import { installationVault, openVault } from '@/lib/access/vault';
import type { SealedTable, Vault } from '@/lib/crypto/vault';
import { readContent, type Content, type Fields, type Opener } from './content';
import { inSession } from './fixtures';

type Key = { readonly version: number; readonly wrapped: string };

/** Everything in a database as this Woven reads it. A database that stored things in the clear is read as it is. */
export function contentNow(databaseUrl: string): Promise<Content> {
  return inSession(databaseUrl, async (session) => {
    const ask = async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await session.query(sql, [...values])).rows as readonly Row[];
    const [sealed] = await ask<object>(
      `SELECT FROM information_schema.columns WHERE table_name = 'worker' AND column_name = 'sealed'`,
    );
    const openers = new Map<string | null, Promise<Opener | null>>([
      [null, Promise.resolve(openerWith(installationVault()))],
    ]);
    const openerOf = (campaignId: string | null) => {
      const known = openers.get(campaignId) ?? openerIn(ask, campaignId ?? '');
      openers.set(campaignId, known);
      return known;
    };
    return readContent(ask, sealed && openerOf);
  });
}

async function openerIn(
  ask: <Row>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>,
  id: string,
): Promise<Opener | null> {
  const [row] = await ask<{ secret: string; keys: readonly Key[] }>(
    `SELECT secret, coalesce((SELECT jsonb_agg(jsonb_build_object('version', k.version, 'wrapped', k.wrapped)
       ORDER BY k.version DESC) FROM campaign_key k WHERE k.campaign_id = c.id), '[]') AS keys
     FROM campaign c WHERE id = $1`,
    [id],
  );
  return row && row.keys.length > 0 ? openerWith(openVault({ id, ...row })) : null;
}

/** The tables of an earlier version are a word to us. */
function openerWith(vault: Vault): Opener {
  return {
    open: (table, id, sealed) => vault.open(table as SealedTable, id, sealed),
    openFile: (table, id, content) => vault.openFile(table as SealedTable, id, content),
  };
}

/**
 * What an upgrade makes anew from what stays the same: a look-up of a handle once it is keyed, and limits on attempts, which
 * no longer say whose they are.
 */
export function isMadeAnew(table: string, field: string): boolean {
  return table === 'rate_limit' || (table === 'user' && field === 'handleKey');
}

/** What a version told that is no longer so: table, row, field, and what stands there now. */
export function lostIn(
  now: Content,
  before: Content,
  isMade: (table: string, field: string) => boolean,
): readonly string[] {
  return Object.entries(before).flatMap(([table, rows]) => [
    ...Object.entries(rows).flatMap(([id, fields]) => {
      const row = now[table]?.[id];
      if (!row) return isMade(table, '') ? [] : [`${table} ${id} is gone`];
      return changed(fields, row)
        .filter((field) => !isMade(table, field))
        .map(
          (field) =>
            `${table} ${id} ${field}: ${JSON.stringify(fields[field])} is ${JSON.stringify(row[field])}`,
        );
    }),
    ...Object.keys(now[table] ?? {})
      .filter((id) => !(id in rows))
      .map((id) => `${table} ${id} was not there`),
  ]);
}

function changed(before: Fields, now: Fields): readonly string[] {
  return Object.keys(before).filter(
    (field) => JSON.stringify(sorted(before[field])) !== JSON.stringify(sorted(now[field])),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, sorted(one)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
