import { rows } from './database';
import { everyRoute, type Route } from './app-map';

/** An id of some record for each parameter a route of the app has. */
export type RecordIds = Readonly<Record<string, string>>;

/** What a record that is there no more has: it is taken only where there is no other. */
const GONE = [
  'deleted_at',
  'merged_into_id',
  'removed_at',
  'withdrawn_at',
  'undone_at',
  'used_at',
  'until_on',
];

/** A record of every kind a campaign holds, by what a parameter or a field calls it: `worker` is `workerId`. */
export async function recordsOf(campaignId: string): Promise<RecordIds> {
  const tables = await rows<{ name: string; kind: string }>(
    `SELECT c.table_name AS name, c.data_type AS kind FROM information_schema.columns c
     WHERE c.table_schema = current_schema() AND c.column_name = 'id' AND EXISTS (
       SELECT FROM information_schema.columns o
       WHERE o.table_schema = c.table_schema AND o.table_name = c.table_name AND o.column_name = 'campaign_id')
     ORDER BY c.table_name`,
  );
  const found: Record<string, string> = { campaignId };
  for (const { name } of tables) {
    const [row, second] = await rows<{ id: string }>(
      `SELECT id::text AS id FROM "${name}" t WHERE campaign_id = $1
       ORDER BY ${GONE.map((column) => `(to_jsonb(t) ->> '${column}') IS NOT NULL`).join(', ')}, id LIMIT 2`,
      [campaignId],
    );
    if (row) found[`${camel(name)}Id`] = row.id;
    if (second) found[`${camel(name)}2Id`] = second.id;
  }
  return found;
}

/** The address of a route with these records in it; a parameter nobody has a record for gets that of `otherwise`. */
export function placeOf({ pattern }: Route, ids: RecordIds, otherwise = 'workerId'): string {
  return pattern.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    if (name === 'nextauth') return 'csrf';
    const known = name === 'importId' ? (ids['importDraftId'] ?? ids['importId']) : ids[name];
    return encodeURIComponent(known ?? ids[otherwise] ?? ids['campaignId'] ?? '');
  });
}

/** Every address of the app, with the records of one campaign in it. */
export function everyPlace(ids: RecordIds): readonly string[] {
  return everyRoute().map((route) => placeOf(route, ids));
}

function camel(table: string): string {
  return table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
