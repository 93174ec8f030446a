'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const OFTEN = 700;

/** Asks the server for this page again and again, while it shows something that goes on there. `every`: in milliseconds. */
export function KeepAsking({ every = OFTEN }: { every?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every);
    return () => clearInterval(timer);
  }, [router, every]);
  return null;
}
