'use client';

import { useState } from 'react';
import { useFormStatus } from 'react-dom';
import { newOnce, ONCE_FIELD } from '@/lib/forms/once';

/**
 * The name of a sending, hidden in a form: whatever is sent under it is done once. It stays the same while an answer is
 * waited for, however often the form is sent, and is another one after each answer.
 */
export function OnceField() {
  const { pending } = useFormStatus();
  const [sending, setSending] = useState(() => ({ name: newOnce(), pending }));
  if (sending.pending !== pending) {
    setSending({ name: sending.pending ? newOnce() : sending.name, pending });
  }
  // The server gives a form a name of its own, for where there is no script: which of the two is sent is all the same.
  return <input type="hidden" name={ONCE_FIELD} value={sending.name} suppressHydrationWarning />;
}
