/** Nobody writes while it is down, and nobody any more once it is over. */
export class Gate {
  private state: 'open' | 'closed' | 'over' = 'open';
  private waiting: (() => void)[] = [];

  async passes(): Promise<boolean> {
    while (this.state === 'closed') await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.state === 'open';
  }

  close(): void {
    this.state = 'closed';
  }

  open(): void {
    this.goOn('open');
  }

  end(): void {
    this.goOn('over');
  }

  private goOn(state: 'open' | 'over'): void {
    this.state = state;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
