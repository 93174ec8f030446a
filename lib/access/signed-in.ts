import 'server-only';
import { findSignedIn, type SignedIn } from '@/lib/access/auth';
import { toTheDoor } from '@/lib/access/lock';

/** Whoever is signed in, for the pages outside any campaign; nobody is sent to sign in. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await findSignedIn()) ?? toTheDoor();
}
