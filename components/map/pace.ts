/** Milliseconds without a movement after which a view rests. */
const STILL = 120;

/**
 * Once the view rests, what is near is found and comes in bit by bit between two frames. Not before: while the view moves the
 * picture is a photograph, in which nobody would see them come.
 */
export class Pace {
  private waiting = 0;
  private coming = 0;

  /** `look` finds what is near; `letIn` takes in a bit of it and answers whether all is here. */
  constructor(
    private readonly look: () => void,
    private readonly letIn: () => boolean,
  ) {}

  lookSoon(): void {
    window.clearTimeout(this.waiting);
    cancelAnimationFrame(this.coming);
    this.waiting = window.setTimeout(() => {
      this.look();
      this.goOn();
    }, STILL);
  }

  stop(): void {
    window.clearTimeout(this.waiting);
    cancelAnimationFrame(this.coming);
  }

  private goOn(): void {
    if (!this.letIn()) this.coming = requestAnimationFrame(() => this.goOn());
  }
}
