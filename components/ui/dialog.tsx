'use client';

import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';

type DialogProps = {
  title: string;
  /** The words on the button that opens it. */
  opener: ReactNode;
  /** The words on the button that closes it and does nothing. */
  cancel: string;
  children: ReactNode;
};

const BUTTON =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-card border border-ink bg-raised px-4 py-2 font-semibold hover:bg-ink hover:text-paper';

/** Something asked before it happens; it keeps the focus and closes with Escape. What it does is a form in `children`. */
export function Dialog({ title, opener, cancel, children }: DialogProps) {
  return (
    <DialogTrigger>
      <AriaButton className={BUTTON}>{opener}</AriaButton>
      <ModalOverlay
        isDismissable
        className="bg-ink/60 fixed inset-0 z-40 grid items-end sm:place-items-center sm:p-4 print:hidden"
      >
        <Modal className="card-frame bg-paper text-ink max-h-[85dvh] w-full overflow-y-auto p-6 sm:max-w-lg">
          <AriaDialog className="grid gap-4 outline-none">
            <Heading slot="title" className="text-lg font-bold">
              {title}
            </Heading>
            {children}
            <AriaButton slot="close" className={BUTTON}>
              {cancel}
            </AriaButton>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
