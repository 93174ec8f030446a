import 'server-only';
import { cookies } from 'next/headers';

/** How a device shows names: as they are, by initials, or by code names. */
export const SHOWN = ['names', 'initials', 'codeNames'] as const;
export type Shown = (typeof SHOWN)[number];

/** Where a device keeps how it shows names. */
const COOKIE = 'woven.shown';

/** How this device shows names; as they are where nothing was chosen. */
export async function findShown(): Promise<Shown> {
  const kept = (await cookies()).get(COOKIE)?.value;
  return SHOWN.find((way) => way === kept) ?? 'names';
}
