import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { runQuietly } from './run-quietly.mjs';
import { done, step } from './say.mjs';

const schema = 'prisma/schema.prisma';
const stamp = 'prisma/generated/.woven-generated';

/** Generates the Prisma client when the schema or Prisma changed. */
export async function generate() {
  const print = fingerprint([schema, 'node_modules/prisma/package.json']);
  if (isStamped(stamp, print)) return done('Database code: as before');
  await step('Generating the database code', prismaGenerate, 'Database code generated');
  writeStamp(stamp, print);
}

function prismaGenerate() {
  return runQuietly(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    env: {
      // Generating needs no engine, but looks for one and would download it: any program's path will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    failure: 'The database code could not be generated from prisma/schema.prisma.',
  });
}
