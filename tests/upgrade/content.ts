/** What is asked of a database, in SQL. */
export type Ask = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** What opens sealed values, as every version since 0.2 has it. */
export type Opener = {
  readonly open: (table: string, id: string, sealed: string) => unknown;
  readonly openFile: (table: string, id: string, content: Uint8Array) => Uint8Array;
};

/** The vault of a campaign, null where it is sealed; without a campaign that of the installation. */
export type OpenerOf = (campaignId: string | null) => Promise<Opener | null>;

/** What can be read in a database: tables, their rows by primary key, and the fields of a row, opened. */
export type Content = Record<string, Record<string, Fields>>;
export type Fields = Record<string, unknown>;

/** The history of migrations and the queue's own tables say nothing about a campaign. */
const LEFT_OUT = ['_prisma_migrations'];
/** Objects whose entries are fields of their own, and what they are called since. */
const SPREAD = ['counts'];
const RENAMED: Readonly<Record<string, string>> = { mapping: 'reading' };

/**
 * Everything a database says, opened: the same whichever version of Woven wrote it, but for what that version did not know
 * yet. Rows by their primary key; fields by the names they have in code.
 * @param openerOf undefined for a version that stored everything as it is
 */
export async function readContent(ask: Ask, openerOf: OpenerOf | undefined): Promise<Content> {
  const content: Content = {};
  for (const { name, key } of await tablesOf(ask)) {
    const rows = await ask<{ row: Fields }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
    const told: Record<string, Fields> = {};
    for (const { row } of rows) told[idOf(row, key)] = await fieldsOf(name, row, openerOf);
    content[name] = told;
  }
  return content;
}

async function tablesOf(ask: Ask): Promise<readonly { readonly name: string; readonly key: string[] }[]> {
  return ask(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY array_position(i.indkey::int[], a.attnum::int)) AS key
     FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
}

function idOf(row: Fields, key: readonly string[]): string {
  return key.map((column) => String(row[column])).join(' ');
}

async function fieldsOf(table: string, row: Fields, openerOf: OpenerOf | undefined): Promise<Fields> {
  const { sealed, sealed_before: before, content, ...clear } = row;
  const fields: Fields = {};
  for (const [column, value] of Object.entries(clear)) put(fields, camel(column), value);
  const campaignId = table === 'campaign' ? row['id'] : row['campaign_id'];
  const opener = await openerOf?.(typeof campaignId === 'string' ? campaignId : null);
  const id =
    table === 'one_on_one_draft'
      ? `${text(row['user_id'])} ${text(row['idempotency_key'])}`
      : text(row['id']);
  const open = (where: string, what: string, value: unknown) =>
    typeof value === 'string' && opener && table !== 'campaign_seal'
      ? opener.open(where, what, value)
      : value;
  spread(fields, 'sealed', open(table, id, sealed));
  spread(fields, 'before', open(text(row['table_name']), text(row['row_id']), before));
  if (typeof content === 'string') {
    const bytes = Buffer.from(content.slice(2), 'hex');
    fields['content'] = Buffer.from(opener?.openFile(table, id, bytes) ?? bytes).toString('base64');
  }
  return fields;
}

function spread(fields: Fields, name: string, value: unknown): void {
  if (value === undefined) return;
  if (value === null || typeof value !== 'object') fields[name] = value;
  else for (const [key, one] of Object.entries(value)) put(fields, key, one);
}

function put(fields: Fields, name: string, value: unknown): void {
  if (SPREAD.includes(name) && value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) put(fields, key, one);
  } else fields[RENAMED[name] ?? name] = value;
}

function camel(column: string): string {
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
