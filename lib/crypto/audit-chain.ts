import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** An audit event as it is chained. */
export type ChainedEvent = {
  readonly sequence: number;
  readonly at: Date;
  readonly userId: string;
  readonly deed: string;
  readonly subjectIds: readonly string[];
  readonly hash: string;
};

/** Where a chain ends, and from which event on it is keyed; events before that bear a plain SHA-256. */
export type ChainHead = { readonly sequence: number; readonly hash: string; readonly keyedFrom: number };

/** What is wrong with a chain at one of its events. */
export type ChainProblem = {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'cut' | 'seal';
  readonly sequence: number;
};

const FORM = 'v1';

/** The hash that binds an event to the one before it: an HMAC-SHA-256, or without a key, as before there was one, a SHA-256. */
export function chainHash(
  key: Buffer | null,
  campaignId: string,
  previous: string,
  { sequence, at, userId, deed, subjectIds }: Omit<ChainedEvent, 'hash'>,
): string {
  const text = JSON.stringify([previous, campaignId, sequence, at.toISOString(), userId, deed, subjectIds]);
  return (key ? createHmac('sha256', key) : createHash('sha256')).update(text).digest('hex');
}

/** The end of a chain, signed so that nobody without the key can move it. */
export function signHead(key: Buffer, campaignId: string, { sequence, hash, keyedFrom }: ChainHead): string {
  return [FORM, sequence, keyedFrom, hash, macOf(key, campaignId, { sequence, hash, keyedFrom })].join('|');
}

/** The end of a chain as it was signed, nothing for one that has not begun; null where it was not signed with this key for this campaign. */
export function readHead(key: Buffer, campaignId: string, signed: string): ChainHead | null {
  if (signed === '') return { sequence: 0, hash: '', keyedFrom: 1 };
  const [form, sequence, keyedFrom, hash = '', mac = '', ...rest] = signed.split('|');
  const head = { sequence: Number(sequence), keyedFrom: Number(keyedFrom), hash };
  const expected = Buffer.from(macOf(key, campaignId, head));
  const given = Buffer.from(mac);
  const isOurs = form === FORM && rest.length === 0 && given.length === expected.length;
  return isOurs && timingSafeEqual(given, expected) ? head : null;
}

/** Looks at events in the order of their sequence, one after the other, and keeps what is wrong. */
export class ChainReader {
  private previous = '';
  private last = 0;
  private readonly found: ChainProblem[] = [];

  private readonly head: ChainHead | null;

  /** @param signed the campaign's head as it is stored */
  constructor(
    private readonly key: Buffer,
    private readonly campaignId: string,
    signed: string,
  ) {
    this.head = readHead(key, campaignId, signed);
  }

  read(event: ChainedEvent): void {
    const { sequence, hash } = event;
    if (sequence < 1) {
      this.found.push({ kind: 'inserted', sequence });
      return;
    }
    for (let missing = this.last + 1; missing < sequence && this.found.length < MOST; missing += 1) {
      this.found.push({ kind: 'removed', sequence: missing });
    }
    const isLate = this.head !== null && sequence > this.head.sequence;
    const key = this.head !== null && sequence < this.head.keyedFrom ? null : this.key;
    const expected = chainHash(key, this.campaignId, this.previous, event);
    if (isLate) this.found.push({ kind: 'inserted', sequence });
    else if (hash !== expected) this.found.push({ kind: 'changed', sequence });
    this.last = sequence;
    this.previous = hash;
  }

  /** How many of the first events bear a plain hash. */
  unkeyed(): number {
    return (this.head?.keyedFrom ?? 1) - 1;
  }

  /** Everything that is wrong, once every event was read. */
  problems(): readonly ChainProblem[] {
    const { head, last } = this;
    if (head === null) this.found.push({ kind: 'seal', sequence: last });
    else if (last < head.sequence) this.found.push({ kind: 'cut', sequence: last + 1 });
    else if (last === head.sequence && this.previous !== head.hash) {
      this.found.push({ kind: 'changed', sequence: last });
    }
    return this.found;
  }
}

/** A gap of millions is one finding of many numbers: this many are told. */
const MOST = 10_000;

function macOf(key: Buffer, campaignId: string, { sequence, hash, keyedFrom }: ChainHead): string {
  const text = JSON.stringify(['head', FORM, campaignId, sequence, keyedFrom, hash]);
  return createHmac('sha256', key).update(text).digest('base64url');
}
