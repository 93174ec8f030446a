/** How long looking waits while the view is moving, in milliseconds. */
const PAUSE = 120;

/** While the view moves, what is near is found a few times a second, and comes in bit by bit between two frames. */
export class Pace {
  private waiting = 0;
  private coming = 0;

  /** `look` finds what is near; `letIn` takes in a bit of it and answers whether all is here. */
  constructor(
    private readonly look: () => void,
    private readonly letIn: () => boolean,
  ) {}

  lookSoon(): void {
    if (this.waiting !== 0) return;
    this.waiting = window.setTimeout(() => {
      this.waiting = 0;
      this.look();
      cancelAnimationFrame(this.coming);
      this.goOn();
    }, PAUSE);
  }

  stop(): void {
    window.clearTimeout(this.waiting);
    cancelAnimationFrame(this.coming);
  }

  private goOn(): void {
    if (!this.letIn()) this.coming = requestAnimationFrame(() => this.goOn());
  }
}
