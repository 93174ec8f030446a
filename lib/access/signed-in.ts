import 'server-only';
import { redirect } from 'next/navigation';
import { findSignedIn, type SignedIn } from '@/lib/access/auth';

/** Whoever is signed in, for the pages outside any campaign; nobody is sent to sign in. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await findSignedIn()) ?? redirect('/sign-in');
}
