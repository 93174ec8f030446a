import { z } from 'zod';
import { SHOWN } from './shown';

/** How a device shows names from now on, or whether others can see its screen. */
export const shownSchema = z.union([
  z.object({ shown: z.enum(SHOWN) }),
  z.object({ screen: z.enum(['shared', 'own']) }),
]);
