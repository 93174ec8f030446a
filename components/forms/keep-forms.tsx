'use client';

import type { ReactNode } from 'react';
import { KeptKey } from '@/components/forms/kept-form';

/** The forms in it are kept for a reload of the page where they did not get through, sealed with a key of whoever is signed in. */
export function KeepForms({ secret, children }: { secret: string; children: ReactNode }) {
  return <KeptKey value={secret}>{children}</KeptKey>;
}
