import 'server-only';
import { Socket } from 'node:net';
import { Client, type Notification } from 'pg';
import { env } from '@/lib/env';

/** The channels of the triggers: a campaign's web moved on; somebody lost a right. */
const WEB = 'woven_web';
const RIGHTS = 'woven_rights';
/** Between two tries at a database that is away, in milliseconds: the first wait, and the longest. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
const CONNECT_WITHIN = 10_000;

type Hearer = { readonly campaignId: string; readonly look: () => void };

/**
 * The one connection of this process on which the database says that something changed. Open only while somebody listens;
 * when the database was away it is opened again, and then everybody is told to look.
 */
class Listener {
  readonly #hearers = new Set<Hearer>();
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #tries = 0;

  add(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    if (!this.#timer) void this.#open();
    return () => {
      this.#hearers.delete(hearer);
      if (this.#hearers.size === 0) this.#close();
    };
  }

  async #open(): Promise<void> {
    this.#timer = null;
    if (this.#client) return;
    const client = new Client({
      ...(env.databaseUrl !== undefined && { connectionString: env.databaseUrl }),
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
      // Waiting to be told something is no reason for a process to stay.
      stream: () => new Socket().unref(),
    });
    this.#client = client;
    const lost = () => this.#lose(client);
    client.on('error', lost).on('end', lost);
    client.on('notification', (told) => this.#hear(told));
    try {
      await client.connect();
      await client.query(`LISTEN ${WEB}; LISTEN ${RIGHTS}`);
      this.#tries = 0;
      this.#tell(() => true);
    } catch {
      lost();
    }
  }

  #hear({ channel, payload = '' }: Notification): void {
    const [campaignId] = payload.split(' ');
    this.#tell((hearer) => channel === RIGHTS || hearer.campaignId === campaignId);
  }

  #tell(whom: (hearer: Hearer) => boolean): void {
    for (const hearer of [...this.#hearers]) if (whom(hearer)) hearer.look();
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    void client.end().catch(() => undefined);
    if (this.#hearers.size === 0) return;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#tries) * (0.5 + Math.random() / 2);
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.#open(), wait).unref();
  }

  #close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#tries = 0;
    const client = this.#client;
    this.#client = null;
    void client?.end().catch(() => undefined);
  }
}

// On `globalThis` because Next loads a module once for each of its bundles.
const held = globalThis as unknown as { wovenListener?: Listener };

/**
 * Calls `look` whenever a campaign's web may have moved on or somebody may have lost a right, in whatever process that was
 * committed; and once the line to the database is there (again), because something may have been missed. What changed is
 * not said: it is there to be read. Gives back how to stop.
 */
export function listenTo(campaignId: string, look: () => void): () => void {
  return (held.wovenListener ??= new Listener()).add({ campaignId, look });
}
