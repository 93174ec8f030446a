import 'server-only';
import { db, type Tx } from '@/lib/db/client';

const PATIENCE = { maxWait: 15_000, timeout: 120_000 };

/** Does some reading in one transaction that sees one moment of the database. */
export function atOneMoment<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(read, { isolationLevel: 'RepeatableRead', ...PATIENCE });
}

/**
 * The same part by part: each is read when the one before was taken, all of them at one moment. Whoever stops early ends the
 * transaction.
 */
export async function* eachAtOneMoment<T>(read: (tx: Tx) => AsyncIterable<T>): AsyncGenerator<T> {
  const parts = new Handover<T>();
  const reading = atOneMoment(async (tx) => {
    for await (const part of read(tx)) await parts.give(part);
  }).then(
    () => parts.end(null),
    (cause: unknown) => parts.end(cause),
  );
  try {
    for (let part = await parts.take(); part; part = await parts.take()) yield part.value;
  } finally {
    parts.stop();
    await reading;
  }
}

type Part<T> = { readonly value: T };

/** Hands one part at a time from who reads to who takes. */
class Handover<T> {
  #offered: { readonly part: Part<T>; readonly taken: () => void } | null = null;
  #over: { readonly cause: unknown } | null = null;
  #isStopped = false;
  #wake: () => void = () => undefined;

  give(value: T): Promise<void> {
    if (this.#isStopped) return Promise.reject(new Error('nobody takes it'));
    return new Promise((taken, refuse) => {
      this.#offered = { part: { value }, taken: () => (this.#isStopped ? refuse(new Error()) : taken()) };
      this.#wake();
    });
  }

  async take(): Promise<Part<T> | null> {
    for (;;) {
      const offered = this.#offered;
      this.#offered = null;
      if (offered) {
        offered.taken();
        return offered.part;
      }
      if (this.#over?.cause) throw this.#over.cause as Error;
      if (this.#over) return null;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  end(cause: unknown): void {
    this.#over = { cause };
    this.#wake();
  }

  stop(): void {
    this.#isStopped = true;
    this.#offered?.taken();
    this.#offered = null;
  }
}
