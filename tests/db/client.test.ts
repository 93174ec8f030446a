import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';

test('a test file has a database of its own, migrated and empty', async () => {
  expect(await db.campaign.count()).toBe(0);
});
