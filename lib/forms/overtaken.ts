/** Some of a record's fields as a form holds them. */
export type Texts = Readonly<Record<string, string>>;

/** A record of plain values as a form holds it: nothing is an empty text. */
export function plainTexts(record: object): Texts {
  const texts = Object.entries(record).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' || typeof value === 'number' ? String(value) : '',
  ]);
  return Object.fromEntries(texts) as Texts;
}

/** Who saved last, and when. */
export type LastHand = {
  /** The handle; null where the reader may not know, or it is not known any more. */
  readonly by: string | null;
  /** The reader: in another window, most likely. */
  readonly isMe: boolean;
  /** ISO 8601; null where it is not known any more. */
  readonly at: string | null;
};

/** What somebody is told whose form began from what does not stand any more. */
export type Overtaken = {
  readonly hand: LastHand;
  /** What stands now of each field that both of them changed, beside what was sent. */
  readonly clashes: readonly { readonly field: string; readonly theirs: string; readonly yours: string }[];
  /** What the form begins from when it is sent once more, knowingly: all that stands now; null where nothing can go over it. */
  readonly was: string | null;
};

/** What a form began from, out of its hidden field `was`; a form without one says nothing about it. */
export function readWas(json: string): Texts {
  try {
    const read = JSON.parse(json) as unknown;
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/**
 * The fields in which a form would undo what somebody else saved: changed there and changed here, to something else. What
 * its sender did not touch, they did not mean to say. A field the form does not tell the beginning of counts as touched.
 */
export function clashingFields(was: Texts, now: Texts, yours: Texts): readonly string[] {
  return Object.keys(yours).filter(
    (field) => yours[field] !== was[field] && now[field] !== was[field] && now[field] !== yours[field],
  );
}

/** What is to be saved where nothing clashes: each field as whoever changed it left it. */
export function mergedRecord<T extends object>(was: Texts, yours: Texts, saved: T, sent: T): T {
  const fields = Object.keys(sent) as (keyof T & string)[];
  const kept = fields.map((field) => [field, yours[field] === was[field] ? saved[field] : sent[field]]);
  return Object.fromEntries(kept) as T;
}

/** A list whose entries each stand for themselves: what either of two people added stays, what either took away goes. */
export function mergedList(
  was: readonly string[],
  now: readonly string[],
  yours: readonly string[],
): readonly string[] {
  const taken = (entry: string) => was.includes(entry) && !now.includes(entry);
  const added = now.filter((entry) => !was.includes(entry) && !yours.includes(entry));
  return [...yours.filter((entry) => !taken(entry)), ...added];
}
