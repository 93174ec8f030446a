import type { Client } from 'pg';

/** A column of sealed values: where it is, and what its values are bound to. */
export type SealedColumn = {
  readonly table: string;
  readonly column: string;
  /** SQL for the place a value is bound to: the table's name, and the row's id. */
  readonly placeTable: string;
  readonly rowId: string;
  /** SQL for the campaign a row belongs to; null for what belongs to the installation. */
  readonly campaignId: string | null;
  /** `text`: an object; `secret`: a campaign's secret; `file`: bytes. */
  readonly kind: 'text' | 'secret' | 'file';
};

/** Rows that are not bound to a column `id`. */
const OTHER_ROW_IDS: Readonly<Record<string, string>> = {
  one_on_one_draft: `t.user_id || ' ' || t.idempotency_key`,
};

/**
 * Every column of sealed values there is: each named `sealed`, and the few that go by another name. Found in the database
 * itself, so that a table added later is not forgotten.
 */
export async function sealedColumns(session: Client): Promise<readonly SealedColumn[]> {
  const { rows } = await session.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = current_schema() GROUP BY table_name ORDER BY table_name`,
  );
  return rows.flatMap(({ table, columns }) => columnsOf(table, columns));
}

function columnsOf(table: string, columns: readonly string[]): readonly SealedColumn[] {
  const campaignId = table === 'campaign' ? 't.id' : columns.includes('campaign_id') ? 't.campaign_id' : null;
  const rowId = OTHER_ROW_IDS[table] ?? 't.id::text';
  const usual = { table, placeTable: `'${table}'`, rowId, campaignId };
  // Shares of a sealed campaign's keys are sealed for people, not with a key of ours.
  if (table === 'campaign_seal') return [];
  return [
    ...(columns.includes('sealed') ? [{ ...usual, column: 'sealed', kind: 'text' as const }] : []),
    ...(table === 'campaign' ? [{ ...usual, column: 'secret', kind: 'secret' as const }] : []),
    ...(table === 'import_draft' ? [{ ...usual, column: 'content', kind: 'file' as const }] : []),
    ...(table === 'row_history'
      ? [
          {
            ...usual,
            column: 'sealed_before',
            placeTable: 't.table_name',
            rowId: 't.row_id',
            kind: 'text' as const,
          },
        ]
      : []),
  ];
}

/** SQL for the version of the key a column's value was sealed with. */
export function versionIn({ column, kind }: SealedColumn): string {
  const text = kind === 'file' ? `encode(substring(t.${column} for 40), 'escape')` : `t.${column}`;
  return `split_part(${text}, '|', 2)`;
}
