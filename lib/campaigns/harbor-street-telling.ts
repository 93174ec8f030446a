import type { Trust } from '@/lib/web/trust';
import type { Chance } from './seeded-chance';

/** Somebody said on a day (counted from the last day) how far they trust another; `speaker` null: an organizer's judgement. */
export type Told = {
  readonly speaker: string | null;
  readonly between: readonly [string, string];
  readonly trust: Trust;
  readonly on: number;
};

export type Step = readonly [on: number, trust: Trust];

/** Writes down what was told; a pair is told of once by the story, and again only in check-ins. */
export class Telling {
  readonly told: Told[] = [];
  readonly #latest = new Map<string, Told>();
  readonly #jitter = new Map<string, number>();

  constructor(readonly chance: Chance) {}

  /** `speaker` tells of their line to `other`, once a step; does nothing where the pair has a line already. */
  line(speaker: string, other: string, steps: readonly Step[], own = true): void {
    if (speaker === other || this.#latest.has(pairKey(speaker, other))) return;
    for (const [on, trust] of steps) if (on < 0) this.#say(own ? speaker : null, speaker, other, trust, on);
  }

  /** Nobody is asked twice in a week: what one person tells in one phase is told in one talk. */
  when(speaker: string, phase: number): number {
    const key = `${speaker}|${String(phase)}`;
    const jitter = this.#jitter.get(key) ?? this.chance.below(7);
    this.#jitter.set(key, jitter);
    return phase + jitter;
  }

  /** What `speaker` says of at most `count` of their lines when asked again; never less trust than before. */
  checkIn(speaker: string, on: number, count: number): void {
    const lines = [...this.#latest.values()].filter((line) => line.between.includes(speaker) && line.on < on);
    for (const line of lines.slice(-count)) {
      const other = line.between[0] === speaker ? line.between[1] : line.between[0];
      const grew = line.trust > 1 && line.trust <= 3 && this.chance.happens(0.35);
      this.#say(speaker, speaker, other, (grew ? line.trust - 1 : line.trust) as Trust, on);
    }
  }

  #say(voice: string | null, one: string, other: string, trust: Trust, on: number): void {
    const said: Told = { speaker: voice, between: one < other ? [one, other] : [other, one], trust, on };
    this.#latest.set(pairKey(one, other), said);
    this.told.push(said);
  }
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
