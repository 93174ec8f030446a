import { rotateKeys } from '@/lib/db/rotate-keys';
import { parseSettings } from '@/lib/settings';

// A process of its own, for a test to kill: says when it begins and rotates every key there is.
const settings = parseSettings(process.env);
process.stdout.write('begins\n');
const rotated = await rotateKeys(
  settings.databaseUrl ?? '',
  settings,
  { installation: true, settle: 30 },
  () => undefined,
);
process.stdout.write(`${JSON.stringify(rotated)}\n`);
