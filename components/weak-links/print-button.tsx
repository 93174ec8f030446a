'use client';

import { Printer } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const never = () => () => undefined;

/** Opens the browser's own print dialog; without JavaScript it is not there, and the browser's menu does the same. */
export function PrintButton({ words }: { words: string }) {
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isReady) return null;
  return (
    <Button
      type="button"
      tone="main"
      icon={<Printer aria-hidden size={18} />}
      onClick={() => {
        window.print();
      }}
    >
      {words}
    </Button>
  );
}
