'use client';

import type { ReactNode } from 'react';
import { PostingNotice } from '@/components/forms/posting-notice';
import { usePosting } from '@/components/forms/use-posting';

type PostedFormProps = {
  /** The route that takes it. */
  action: string;
  /** `multipart/form-data` where a file is sent. */
  encType?: 'multipart/form-data';
  noValidate?: boolean;
  className: string;
  /** The fields, which the server may render. */
  children: ReactNode;
  /** What sends it, at its end. */
  actions: ReactNode;
};

/**
 * A form that a route of its own takes. Without JavaScript it is sent as any form; with it, what was typed stays in place
 * when the server is not there, and the same is sent again.
 */
export function PostedForm({ className, children, actions, ...form }: PostedFormProps) {
  const { hold, onSubmit, isBusy, tries, isOut } = usePosting(form.action);
  return (
    <form
      {...form}
      ref={hold}
      method="post"
      aria-busy={isBusy}
      onSubmit={onSubmit}
      className={`${className} aria-busy:[&_[type=submit]]:opacity-60`}
    >
      {children}
      <PostingNotice tries={tries} isOut={isOut} />
      {actions}
    </form>
  );
}
