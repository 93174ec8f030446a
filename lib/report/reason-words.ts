import type { AnchorKind } from '@/lib/web/anchor';
import type { Reason } from '@/lib/web/reason';

/** A sentence under `weakLinks.reason` in the messages, and the people and numbers to put into it. */
export type ReasonSentence = {
  readonly key: Reason['standing'] | 'cut-off-bridge' | 'hub-alone';
  /** Ids of those who are named in it. */
  readonly people: Readonly<Partial<Record<'to' | 'from', string>>>;
  readonly values: Readonly<{ anchor: AnchorKind; lines?: number; others?: number }>;
};

/** Which sentence says a reason. */
export function reasonSentence(reason: Reason, anchor: AnchorKind): ReasonSentence {
  const { standing: key } = reason;
  const values = { anchor };
  switch (reason.standing) {
    case 'one-thin-line':
    case 'one-solid-line':
      return { key, people: { to: reason.to }, values };
    case 'one-person-away':
      return { key, people: { to: reason.through }, values };
    case 'thin-lines-only':
      return { key, people: { to: reason.to }, values: { anchor, lines: reason.lines } };
    case 'cut-off':
      return cutOffSentence(reason, anchor);
    case 'lone-anchor':
      return { key: anchor === 'hub' ? 'hub-alone' : key, people: {}, values };
    case 'no-line':
    case 'woven':
      return { key, people: {}, values };
  }
}

function cutOffSentence(
  { piece, bridge }: Extract<Reason, { standing: 'cut-off' }>,
  anchor: AnchorKind,
): ReasonSentence {
  const values = { anchor, others: piece - 1 };
  if (!bridge) return { key: 'cut-off', people: {}, values };
  return { key: 'cut-off-bridge', people: { from: bridge.from, to: bridge.to }, values };
}
