import type { Route } from 'next';
import { redirect } from 'next/navigation';

/** The front door: to the campaigns, or by way of the sign-in. */
export default function FrontDoor(): never {
  redirect('/campaigns' as Route);
}
