import type { Clocks } from '@/lib/retention/clocks';
import { retentionSchema } from '@/lib/retention/schema';

/** The clocks in the address of a page that shows what would go by them; null where there are none, or none possible. */
export function clocksAsked(query: Readonly<Record<string, string | string[] | undefined>>): Clocks | null {
  if (query['begun'] !== 'clocks') return null;
  return retentionSchema.safeParse(query).data ?? null;
}
