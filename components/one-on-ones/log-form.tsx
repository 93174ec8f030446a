'use client';

import { useEffect, type ReactNode } from 'react';
import { PostedForm } from '@/components/forms/posted-form';

type LogFormProps = {
  action: string;
  /** Changes with each answer of the server. */
  turn: string;
  /** The id of what to look at first after an answer. */
  arriveAt?: string | undefined;
  children: ReactNode;
  /** What sends it, at its end. */
  actions: ReactNode;
};

/** The form around the fields of a one-on-one, which the server renders. */
export function LogForm({ turn, arriveAt, ...form }: LogFormProps) {
  useEffect(() => {
    if (arriveAt !== undefined) document.getElementById(arriveAt)?.focus();
  }, [arriveAt, turn]);
  return (
    <PostedForm {...form} noValidate className="md:card-frame md:bg-raised grid max-w-3xl md:px-10 md:py-9" />
  );
}
