import { AsyncResource } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { busyAnswer } from './busy-answer';
import { answerPlainly, type PlainAnswer } from './plain-answer';
import { whenReceived } from './received';
import { Room } from './room';
import { sortOf, type Sort } from './sorts';
import { whenWorkIsOver } from './work-over';
import { WaitingLine } from './waiting-line';

/** A request as it stands at the door, and how it is let in. */
export type AtTheDoor = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly inside: () => Promise<void>;
};

/** How things stand at the door. */
export type DoorFigures = { readonly inside: number; readonly waiting: number; readonly refused: number };

/** Marks what Next asks of itself for somebody who is inside already: the page that an action leads to. */
const INSIDE = 'x-woven-inside';

/** The few: two or three people, whose browsers ask for half a dozen things at once. */
const EVERYDAY = { most: 500, few: 24, calm: 4_000, crowded: 1_000 };
/** Two hash at a time; the others are on their way there, or to the page they asked for. */
const PASSPHRASE_PLACES = 8;
const PASSPHRASE = { most: 400, few: 0, calm: 40_000, crowded: 40_000 };
const LARGE_PLACES = 4;
const LARGE = { most: 8, few: 2, calm: 5_000, crowded: 5_000 };

/**
 * The door before Next: lets in as many as can be served in time, has a few wait for a moment, and tells the others to come
 * again before anything was done for them. Who checks a passphrase or brings a large file waits in a line of their own.
 */
export class Door {
  readonly #mark = randomBytes(32).toString('hex');
  readonly #room = new Room();
  readonly #everyday: WaitingLine;
  readonly #lines: Readonly<Record<Exclude<Sort, 'file'>, WaitingLine>>;
  #refused = 0;

  /** @param own what the door answers itself, or null */
  constructor(
    readonly own: (request: IncomingMessage) => Promise<PlainAnswer> | null,
    clock: () => number = () => performance.now(),
  ) {
    const everyday = new WaitingLine(
      () => this.#room.places,
      EVERYDAY,
      clock,
      (milliseconds) => this.#room.note(milliseconds),
    );
    const passphrase = new WaitingLine(() => PASSPHRASE_PLACES, PASSPHRASE, clock);
    const large = new WaitingLine(() => LARGE_PLACES, LARGE, clock);
    this.#everyday = everyday;
    this.#lines = { reading: everyday, sending: everyday, passphrase, large };
  }

  get figures(): DoorFigures {
    const lines = [...new Set(Object.values(this.#lines))];
    const sum = (of: (line: WaitingLine) => number) => lines.reduce((all, line) => all + of(line), 0);
    return {
      inside: sum((line) => line.inside),
      waiting: sum((line) => line.waiting),
      refused: this.#refused,
    };
  }

  /** Answers a request, or lets it in when its turn comes. */
  answer({ request, response, inside }: AtTheDoor): void {
    // Who has waited is let in by somebody who leaves; what is noted of a request from then on is still of its own.
    const asked = { request, response, inside: AsyncResource.bind(inside) };
    const own = this.own(request);
    const sort = sortOf(request);
    if (own) void own.then((answer) => answerPlainly(request, response, answer));
    else if (sort === 'file' || request.headers[INSIDE] === this.#mark) void letIn(asked);
    else whenReceived(request, () => this.#queue(asked, sort));
  }

  /** Sees who has waited too long and how busy the thread is. To be called ten times a second. */
  look(): void {
    this.#room.look(this.#everyday.waiting);
    for (const line of new Set(Object.values(this.#lines))) line.look();
  }

  #queue(asked: AtTheDoor, sort: Exclude<Sort, 'file'>): void {
    const { request, response } = asked;
    if (response.destroyed) return;
    request.headers[INSIDE] = this.#mark;
    const leave = this.#lines[sort].come({
      isFirst: sort === 'sending',
      enter: () => void letIn(asked),
      refuse: () => this.#refuse(asked),
    });
    whenWorkIsOver(response, leave);
  }

  #refuse({ request, response }: AtTheDoor): void {
    this.#refused += 1;
    answerPlainly(request, response, busyAnswer(request));
  }
}

async function letIn({ response, inside }: AtTheDoor): Promise<void> {
  try {
    await inside();
  } catch {
    // Next has said what went wrong; whoever asked must not wait for ever.
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}
