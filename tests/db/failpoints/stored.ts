import { db } from '@/lib/db/client';

/** Every row of every table that is kept, as text. */
export type Stored = ReadonlyMap<string, readonly string[]>;

/** Counted attempts pass away, and each try counts; and the server notes for itself which time it saw. */
const PASSING = ['_prisma_migrations', 'rate_limit', 'clock_seen'];

async function tables(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name`;
  return rows.map(({ name }) => name).filter((name) => !PASSING.includes(name));
}

let known: Promise<readonly string[]> | undefined;

/** What is stored now. */
export async function stored(): Promise<Stored> {
  const names = await (known ??= tables());
  const select = names.map((name) => `SELECT '${name}' AS name, to_jsonb(t)::text AS row FROM "${name}" t`);
  const rows = await db.$queryRawUnsafe<{ name: string; row: string }[]>(select.join(' UNION ALL '));
  const found = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { name, row } of rows) found.get(name)?.push(row);
  return found;
}

/** Forgets the attempts that were counted: who is cut off tries more often than anybody may. */
export async function clearAttempts(): Promise<void> {
  await db.$executeRaw`DELETE FROM rate_limit`;
}

/** Empties every table. */
export async function clearStored(): Promise<void> {
  const names = await (known ??= tables());
  await db.$executeRawUnsafe(`TRUNCATE ${names.map((name) => `"${name}"`).join(', ')} CASCADE`);
}

/**
 * What changed between two moments, in one text that is the same for the same command on another day and with other
 * ids: rows that went and rows that came, by table, without what is random or sealed.
 */
export function changed(before: Stored, after: Stored): string {
  const lines: string[] = [];
  for (const [name, rows] of after) {
    const old = new Set(before.get(name));
    const now = new Set(rows);
    lines.push(...[...old].filter((row) => !now.has(row)).map((row) => `- ${name} ${plain(row)}`));
    lines.push(...rows.filter((row) => !old.has(row)).map((row) => `+ ${name} ${plain(row)}`));
  }
  return lines.toSorted().join('\n');
}

/** A text without ids, moments, and what is sealed or hashed. */
export function plain(text: string): string {
  return (
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?/g, '@')
      // A sequence of the database: what was undone leaves a gap.
      .replaceAll(/"code_number": \d+/g, '"code_number": #')
      // Which of a pair spoke goes by the order of their ids, and those are random.
      .replaceAll(/"voice": "(first|second)"/g, '"voice": #')
      .replaceAll(/(\$argon2|scrypt\|)[^"]*/g, '*')
      .replaceAll(/"(last_step|credential_id)": (\d+|"[^"]*")/g, '"$1": #')
      .replaceAll(/v1\|[^"]*/g, '*')
      .replaceAll(/[\w/+-]{32,}=*/g, '*')
  );
}
