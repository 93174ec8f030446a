import { randomInt } from 'node:crypto';
import type { FilledCampaign } from './campaign';

/** Eight organizers who write at once, over HTTP, until they are told to stop. */
export class Writers {
  readonly #work: readonly Promise<void>[];
  #isOver = false;
  /** Commands that were answered. */
  answered = 0;

  constructor(campaign: FilledCampaign, count: number) {
    this.#work = Array.from({ length: count }, (_, writer) =>
      this.#write(campaign, `Writer ${String(writer)}`),
    );
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#work);
  }

  async #write(campaign: FilledCampaign, who: string): Promise<void> {
    const known: string[] = [];
    for (let turn = 0; !this.#isOver; turn += 1) {
      const [first, second] = [known.at(-1), known.at(-2)];
      if (first && second && turn % 3 === 0) await campaign.rates(first, second, String(1 + randomInt(5)));
      else known.push(await campaign.adds(`${who} ${String(turn)}`));
      this.answered += 1;
    }
  }
}
