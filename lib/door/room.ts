import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** So many keep any machine busy; more only wait for each other inside instead of outside. */
const USUAL = 24;
const LEAST = 4;
const MOST = 96;
/** The thread has time to spare below this share of it, and none above. */
const IDLE_BELOW = 0.8;
const BUSY_ABOVE = 0.95;
/** How long a request is inside when there are too few in there, and when there are too many. In milliseconds. */
const SHORT = 400;
const LONG = 800;
/** What the newest request says of how long it takes now. */
const WEIGHT = 0.2;

/**
 * How many may be inside: measured, not set. Those inside share one thread, so while it is busy and they take long, places are
 * taken away; while people wait though it has time to spare, or though it all goes quickly, places are added. Nobody is sent out.
 */
export class Room {
  #places = USUAL;
  #took = 0;
  #last: EventLoopUtilization;

  constructor(readonly used: (since?: EventLoopUtilization) => EventLoopUtilization = measured) {
    this.#last = used();
  }

  get places(): number {
    return this.#places;
  }

  /** Is told how long somebody was inside. */
  note(milliseconds: number): void {
    this.#took += WEIGHT * (milliseconds - this.#took);
  }

  /** Looks how busy the thread was since the last time. To be called several times a second. */
  look(waiting: number): void {
    const { utilization } = this.used(this.#last);
    this.#last = this.used();
    if (utilization > BUSY_ABOVE && this.#took > LONG) {
      this.#places = Math.max(LEAST, Math.floor(this.#places * 0.9));
    } else if (waiting > 0 && (utilization < IDLE_BELOW || this.#took < SHORT)) {
      this.#places = Math.min(MOST, this.#places + 4);
    } else if (waiting === 0) this.#places += Math.sign(USUAL - this.#places);
  }
}

function measured(since?: EventLoopUtilization): EventLoopUtilization {
  return performance.eventLoopUtilization(since);
}
