import 'server-only';
import { isDiskNearlyFull } from '@/lib/db/space';

/** Whether nothing is saved just now because the server's disk is nearly full; those who can have it freed are told. */
export function isRoomShort(): boolean {
  return isDiskNearlyFull();
}
