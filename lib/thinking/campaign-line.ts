import type { Floor } from '@/lib/web/floor';
import { packFloor } from '@/lib/web/thinking/packed-floor';
import type { Ask } from './messages';
import type { OtherThread } from './other-thread';
import { isNewer, type Source } from './source';
import { ThoughtFailed } from './thought-failed';

/** Something asked, and where its groups come from; those of `found` are not asked for. */
export type Asked = { readonly asked: Ask; readonly floor?: () => Promise<Floor> };

type Waiting = Asked & {
  readonly source: Source;
  readonly key: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: unknown) => void;
};

type Held = {
  readonly source: Source;
  readonly thread: OtherThread;
  /** Of which moment its facts are; undefined where nobody said. */
  readonly moment: unknown;
  /** The groups the thread was told. */
  floor: Floor | null;
};

/**
 * Everybody who waits for an answer about one campaign. The thread holds one ground of it, the newest anybody asked about when
 * it was last read. Whoever asked about an older one is answered from that: of ten revisions that came while one was thought
 * about, one is read, and who asked the same shares one answer.
 */
export class CampaignLine {
  readonly #thread: () => Promise<OtherThread>;
  #waiting: Waiting[] = [];
  #held: Held | null = null;
  #isWorking = false;
  #isForgotten = false;
  /** The thread that was told of the campaign. */
  #knowing: OtherThread | null = null;
  /** The thread that is answering right now. */
  #answering: OtherThread | null = null;

  constructor(
    readonly campaignId: string,
    thread: () => Promise<OtherThread>,
  ) {
    this.#thread = thread;
  }

  get isIdle(): boolean {
    return !this.#isWorking;
  }

  ask(source: Source, { asked, floor }: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const key = JSON.stringify(asked);
      this.#waiting.push({ source, asked, ...(floor && { floor }), key, resolve, reject });
      void this.#work();
    });
  }

  /** Drops the campaign here and there. A thread that is thinking about it right now is ended, as it could not listen. */
  forget(): void {
    this.#isForgotten = true;
    for (const { reject } of this.#waiting) reject(new ThoughtFailed('FORGOTTEN'));
    this.#waiting = [];
    this.#held = null;
    if (this.#answering) this.#answering.dismiss();
    else if (this.#knowing?.hasEnded === false)
      this.#knowing.tell({ tell: 'forget', campaignId: this.campaignId });
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) await this.#answer(first);
    this.#isWorking = false;
  }

  /** Answers whoever is first, and all who wait for the same and are content with the ground there is. */
  async #answer(first: Waiting): Promise<void> {
    let due = [...this.#waiting];
    try {
      const held = await this.#holdFor(first);
      due = this.#waiting.filter(({ key, source }) => key === first.key && !isNewer(source, held.source));
      const answer = await this.#ask(held, first);
      for (const { resolve } of due) resolve(answer);
    } catch (cause) {
      // Nobody's fault: they wait for the next thread.
      if (isFailure(cause, 'THREAD_DISMISSED')) due = [];
      for (const { reject } of due) reject(cause);
    } finally {
      this.#waiting = this.#waiting.filter((waiting) => !due.includes(waiting));
    }
  }

  async #ask(held: Held, { asked, floor }: Waiting): Promise<unknown> {
    const groups = floor ? await floor() : held.floor;
    if (groups && groups !== held.floor) {
      this.#mustBeRemembered();
      held.thread.tell({ tell: 'floor', campaignId: this.campaignId, floor: packFloor(groups) });
      held.floor = groups;
    }
    this.#answering = held.thread;
    try {
      return await held.thread.ask(this.campaignId, asked);
    } finally {
      this.#answering = null;
    }
  }

  async #holdFor({ source }: Waiting): Promise<Held> {
    const held = this.#held;
    if (held && !held.thread.hasEnded && !isNewer(source, held.source)) return held;
    try {
      return (held && (await this.#carryOn(held))) ?? (await this.#hold());
    } catch (cause) {
      // Another campaign's question may have ended the thread meanwhile: once more, with a new one.
      if (!isFailure(cause, 'THREAD_ENDED')) throw cause;
      return this.#hold();
    }
  }

  /** Tells the thread what became of the facts it has; null where they must be told anew. */
  async #carryOn({ source: before, thread, moment, floor }: Held): Promise<Held | null> {
    const source = this.#newest();
    const isAlike = source.on === before.on && source.solidThreshold === before.solidThreshold;
    if (!isAlike || thread.hasEnded || moment === undefined || !source.changes) return null;
    const changed = await source.changes(moment);
    this.#mustBeRemembered();
    if (!changed) return null;
    thread.tell({ tell: 'change', campaignId: this.campaignId, change: changed.change });
    return (this.#held = { source, thread, moment: changed.moment, floor });
  }

  async #hold(): Promise<Held> {
    const { campaignId } = this;
    const source = this.#newest();
    const { on, solidThreshold } = source;
    this.#held = null;
    const thread = await this.#thread();
    this.#mustBeRemembered();
    this.#knowing = thread;
    thread.tell({ tell: 'begin', campaignId, on, solidThreshold });
    let moment: unknown;
    for await (const slice of source.facts()) {
      this.#mustBeRemembered();
      if (slice.of === 'moment') moment = slice.moment;
      else thread.tell({ tell: 'facts', campaignId, slice });
    }
    this.#mustBeRemembered();
    return (this.#held = { source, thread, moment, floor: null });
  }

  #newest(): Source {
    this.#mustBeRemembered();
    return this.#waiting
      .map(({ source }) => source)
      .reduce((one, other) => (isNewer(other, one) ? other : one));
  }

  #mustBeRemembered(): void {
    if (this.#isForgotten) throw new ThoughtFailed('FORGOTTEN');
  }
}

function isFailure(cause: unknown, code: ThoughtFailed['code']): boolean {
  return cause instanceof ThoughtFailed && cause.code === code;
}
