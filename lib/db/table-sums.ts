import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/** Some rows of one table, each a JSON object in text. */
export type TableRows = { readonly table: string; readonly rows: readonly string[] };

/** What is in each table: how many rows, and the SHA-256 of all of them. Two databases that say the same have the same. */
export const tableSums = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
});
export type TableSums = z.infer<typeof tableSums>;

/** Counts and digests the rows of each table as they pass. */
export class TableCounter {
  private readonly tables = new Map<string, { rows: number; digest: Hash }>();

  /** @returns whether the table is new */
  add(table: string, rows: readonly string[]): boolean {
    const known = this.tables.get(table);
    const sum = known ?? { rows: 0, digest: createHash('sha256') };
    this.tables.set(table, sum);
    sum.rows += rows.length;
    for (const row of rows) sum.digest.update(row).update('\n');
    return known === undefined;
  }

  sums(): TableSums {
    const tables = [...this.tables].map(
      ([table, { rows, digest }]) => [table, { rows, sha256: digest.copy().digest('hex') }] as const,
    );
    return { tables: Object.fromEntries(tables) };
  }
}
