import 'server-only';
import { isFactorOverdue } from '@/lib/access/factor-duty';
import { keptCampaign } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { IDLE_LIFE } from '@/lib/access/sessions';
import { isLocked } from '@/lib/crypto/installation-key';
import { db } from '@/lib/db/client';
import { listenTo } from '@/lib/db/listener';

/** How often the same is said again when nothing happens: neither a proxy nor the page must take the line for dead. In milliseconds. */
const LOOK_EVERY = 20_000;
/** Between two looks at least, whatever happens. In milliseconds. */
const REST = 250;
/** When the browser asks again after the line broke. In milliseconds. */
const RETRY = 2_000;
const MOST_OF_A_SESSION = 6;
const MOST_IN_ALL = 500;

/** By whom a line is held: a seat, and the session it was asked for with. */
export type Holder = Pick<Seat, 'seatId' | 'campaignId' | 'userId' | 'role' | 'sessionId'>;

type Line = { readonly holder: Holder; readonly end: () => void };

// On `globalThis` because Next loads a module once for each of its bundles.
const held = globalThis as unknown as { wovenLines?: Set<Line>; wovenEndsLines?: boolean };
const lines = (held.wovenLines ??= new Set());

/**
 * The revisions of a campaign's web as an event stream, from now on: `data: 42`, and the same again every 20 seconds.
 * Before anything is sent it is made sure that its holder still has their session and their seat and that the
 * campaign is open; else the stream ends. Null where there are too many: six for a session, and in all.
 */
export function openChanges(holder: Holder, signal: AbortSignal): ReadableStream<Uint8Array> | null {
  const own = [...lines].filter((line) => line.holder.sessionId === holder.sessionId);
  if (own.length >= MOST_OF_A_SESSION || lines.size >= MOST_IN_ALL) return null;
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      end = openLine(holder, controller);
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    },
    cancel: () => end(),
  });
}

/** How many lines are open in this process. */
export function openLines(): number {
  return lines.size;
}

function openLine(holder: Holder, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
  const text = new TextEncoder();
  let isFirst = true;
  let isOver = false;
  let due: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const found = await findTold(holder).catch(() => null);
    if (isOver) return;
    if (found === null) {
      line.end();
      return;
    }
    const { revision, dueIn } = found;
    clearTimeout(due);
    if (dueIn !== null) due = setTimeout(lookSoon, dueIn).unref();
    const retry = isFirst ? `retry: ${String(RETRY)}\n` : '';
    controller.enqueue(text.encode(`${retry}data: ${String(revision)}\n\n`));
    isFirst = false;
  };
  const lookSoon = oneAtATime(look);
  const timer = setInterval(lookSoon, LOOK_EVERY).unref();
  const deafen = listenTo(holder.campaignId, lookSoon);
  const line: Line = {
    holder,
    end: () => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      clearTimeout(due);
      deafen();
      lines.delete(line);
      try {
        controller.close();
      } catch {
        // Whoever listened has closed it.
      }
    },
  };
  if (!held.wovenEndsLines) endLinesWithServer();
  lines.add(line);
  lookSoon();
  return line.end;
}

/** Never two looks at once, and a rest between them; whoever asks meanwhile is looked for afterwards. */
function oneAtATime(look: () => Promise<void>): () => void {
  let isLooking = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isLooking = true;
    isAsked = false;
    await look();
    setTimeout(() => {
      isLooking = false;
      if (isAsked) void run();
    }, REST).unref();
  };
  return () => {
    isAsked = true;
    if (!isLooking) void run();
  };
}

/** Up to where its reader would be told the web now, and in how many milliseconds there is more; null where there is not. */
async function findTold(holder: Holder): Promise<{ revision: number; dueIn: number | null } | null> {
  const newest = await findRevision(holder);
  if (newest === null) return null;
  const { pace } = await keptCampaign(holder.campaignId, newest);
  const revision = pace.asOf();
  const dueIn = pace.dueIn();
  return { revision: dueIn === null ? newest : revision, dueIn };
}

/** Where the web is now, in one statement with everything its reader needs; null where they may not know (any more). */
async function findRevision({ seatId, campaignId, userId, role, sessionId }: Holder): Promise<number | null> {
  if (sessionId === null || isLocked()) return null;
  if (role === 'lead' && (await isFactorOverdue(userId))) return null;
  const now = new Date();
  const rows = await db.$queryRaw<{ revision: number }[]>`
    SELECT c.web_revision AS revision
    FROM session n JOIN "user" u ON u.id = n.user_id JOIN seat s ON s.user_id = u.id JOIN campaign c ON c.id = s.campaign_id
    WHERE n.id = ${sessionId} AND n.revoked_at IS NULL AND n.locked_at IS NULL AND n.expires_at > ${now}
      AND n.last_seen_at > ${new Date(now.getTime() - IDLE_LIFE)}
      AND u.id = ${userId}::uuid AND u.disabled_at IS NULL
      AND s.id = ${seatId}::uuid AND s.role::text = ${role} AND s.removed_at IS NULL
      AND c.id = ${campaignId}::uuid AND c.sealed_at IS NULL`;
  return rows[0]?.revision ?? null;
}

/** A server that is asked to stop waits for its answers to end, and these never would. */
function endLinesWithServer(): void {
  held.wovenEndsLines = true;
  for (const sign of ['SIGTERM', 'SIGINT'] as const) {
    process.once(sign, () => {
      for (const line of [...lines]) line.end();
    });
  }
}
