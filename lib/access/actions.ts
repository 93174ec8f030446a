'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/access/auth';

/** Signs out for good and goes back to the door. */
export async function submitSignOut(): Promise<void> {
  await signOut();
  redirect('/sign-in');
}
