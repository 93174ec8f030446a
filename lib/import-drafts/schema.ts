import { z } from 'zod';

/** What is being done with a kept file; `changed`: the campaign changed after what would happen was shown. */
export const stateSchema = z.enum(['waiting', 'running', 'failed', 'changed']);

export type DraftState = z.infer<typeof stateSchema>;

/** The largest file that is taken, in bytes: some hundred thousand coworkers. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** The upload form's own key: the same form sent twice is one file. */
export const uploadSchema = z.uuid();

/** An import or a draft, by id. */
export const importIdSchema = z.uuid();

/** What is to be done with a kept file, as the buttons say it. */
export const stepSchema = z.enum(['read', 'run', 'discard']);
