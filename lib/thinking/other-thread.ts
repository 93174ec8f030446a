import { Worker } from 'node:worker_threads';
import type { Asking, FromThread, ToThread, Told } from './messages';
import { ThoughtFailed } from './thought-failed';

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (cause: Error) => void };

/** A running thread for heavy questions, until it ends. It never keeps the process alive. */
export class OtherThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Resolves once it is there; rejects where it cannot be started. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, with what ended it, if it was a fault. */
  readonly ended: Promise<unknown>;
  hasEnded = false;
  #why: 'THREAD_ENDED' | 'THREAD_DISMISSED' = 'THREAD_ENDED';
  #asked = 0;

  constructor(file: string) {
    // Without our environment, our flags and our output: what goes wrong in there comes back as a message.
    const worker = new Worker(file, { env: {}, execArgv: [], argv: [], stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    this.#worker = worker;
    let fault: unknown = null;
    worker.on('error', (cause) => {
      fault = cause;
    });
    this.ended = new Promise((resolve) =>
      worker.once('exit', () => {
        this.#end();
        resolve(fault);
      }),
    );
    this.ready = new Promise((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message === 'ready') resolve();
        else this.#settle(message);
      });
      void this.ended.then(() => reject(new ThoughtFailed('THREAD_ENDED')));
    });
    this.ready.catch(() => undefined);
  }

  tell(told: Told): void {
    if (this.hasEnded) throw new ThoughtFailed(this.#why);
    this.#worker.postMessage(told);
  }

  /** @throws ThoughtFailed where the question threw, and where the thread ended before it answered */
  ask(campaignId: string, asked: Asking): Promise<unknown> {
    if (this.hasEnded) return Promise.reject(new ThoughtFailed(this.#why));
    const number = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ campaignId, number, ...asked } satisfies ToThread);
    });
  }

  /** Ends it at once, whatever it is thinking about. */
  dismiss(): void {
    this.#why = 'THREAD_DISMISSED';
    this.#end();
    void this.#worker.terminate();
  }

  #settle(message: Exclude<FromThread, 'ready'>): void {
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if ('failure' in message) waiting?.reject(new ThoughtFailed('THREW', message.failure));
    else waiting?.resolve(message.answer);
  }

  #end(): void {
    this.hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(new ThoughtFailed(this.#why));
    this.#waiting.clear();
  }
}
