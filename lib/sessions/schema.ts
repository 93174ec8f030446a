import { z } from 'zod';

/** One session of somebody's own, by its id: a SHA-256. */
export const sessionSchema = z.object({
  sessionId: z.string('sessions.gone').regex(/^[0-9a-f]{64}$/, 'sessions.gone'),
});
