import type { TalkRow } from '@/lib/db/campaign-moves';

/** The one-on-ones of a campaign in memory, by whom they were held with and by which seat. */
export class KeptTalks {
  readonly #all = new Map<string, TalkRow>();
  readonly #with = new Map<string, Set<string>>();
  readonly #by = new Map<string, Set<string>>();

  add(talk: TalkRow): void {
    this.#all.set(talk.id, talk);
    setIn(this.#with, talk.workerId).add(talk.id);
    setIn(this.#by, talk.seatId).add(talk.id);
  }

  /** What is there no more, if it was. */
  remove(id: string): TalkRow | undefined {
    const talk = this.#all.get(id);
    if (!talk) return undefined;
    this.#with.get(talk.workerId)?.delete(id);
    this.#by.get(talk.seatId)?.delete(id);
    this.#all.delete(id);
    return talk;
  }

  /** Those with somebody, in the order in which they were held. */
  with(workerId: string): readonly TalkRow[] {
    const talks = [...(this.#with.get(workerId) ?? [])].flatMap((id) => this.#all.get(id) ?? []);
    return talks.sort((one, other) => compare(one.heldOn, other.heldOn) || one.at - other.at);
  }

  /** How many were held with each coworker; who was never met is missing. */
  count(): ReadonlyMap<string, number> {
    return new Map(
      Array.from(this.#with, ([id, talks]) => [id, talks.size] as const).filter(([, held]) => held > 0),
    );
  }

  /** With whom a seat spoke. */
  heldBy(seatId: string): ReadonlySet<string> {
    const talks = [...(this.#by.get(seatId) ?? [])];
    return new Set(talks.flatMap((id) => this.#all.get(id)?.workerId ?? []));
  }
}

/** The set of a key, made where it is missing. */
export function setIn(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
