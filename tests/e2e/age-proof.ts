import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Client } from 'pg';

/** Lets six minutes pass since whoever is signed in at this browser last showed who they are. */
export async function agesProof(page: Page): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('woven.session'));
  const session = createHash('sha256')
    .update(cookie?.value ?? '', 'utf8')
    .digest('hex');
  const database = new Client({ connectionString: process.env['WOVEN_E2E_DATABASE'] });
  await database.connect();
  const { rowCount } = await database.query(
    `UPDATE session SET proven_at = proven_at - interval '6 minutes' WHERE id = $1`,
    [session],
  );
  await database.end();
  if (rowCount !== 1) throw new Error('nobody is signed in at this browser');
}
