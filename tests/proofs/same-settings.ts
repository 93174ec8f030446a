import { inject } from 'vitest';

// A set-up file: what a proof imports of ours reads the settings of the server it attacks.
const { databaseUrl, keyFile } = inject('attacked');
process.env['DATABASE_URL'] = databaseUrl;
process.env['WOVEN_KEY_FILE'] = keyFile;
process.env['WOVEN_LOG_LEVEL'] = 'error';
