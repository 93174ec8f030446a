import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** So many requests keep the one thread and the database busy on any machine; more at once only make each other slower. */
const LEAST = 24;
/** So many may be inside where what they wait for is elsewhere: the database, a long thought. */
const MOST = 96;
/** The thread has time to spare below this share of it, and none above. */
const IDLE_BELOW = 0.8;
const BUSY_ABOVE = 0.95;

/**
 * How many may be inside: measured, not set. While people wait at the door though the thread has time to spare, places are
 * added; while it has none they are taken away again. Nobody is sent out.
 */
export class Room {
  #places = LEAST;
  #last: EventLoopUtilization;

  constructor(readonly used: (since?: EventLoopUtilization) => EventLoopUtilization = measured) {
    this.#last = used();
  }

  get places(): number {
    return this.#places;
  }

  /** Looks how busy the thread was since the last time. To be called several times a second. */
  look(waiting: number): void {
    const { utilization } = this.used(this.#last);
    this.#last = this.used();
    if (waiting > 0 && utilization < IDLE_BELOW) this.#places = Math.min(MOST, this.#places + 4);
    else if (waiting === 0 || utilization > BUSY_ABOVE) {
      this.#places = Math.max(LEAST, Math.floor(this.#places * 0.9));
    }
  }
}

function measured(since?: EventLoopUtilization): EventLoopUtilization {
  return performance.eventLoopUtilization(since);
}
