import { collectDefaultMetrics, Counter, Gauge, type Registry } from 'prom-client';
import type { DoorFigures } from '@/lib/door/door';

/** What is looked up only when somebody asks for the figures. */
export type Looked = {
  readonly door: () => DoorFigures;
  readonly pool: () => { readonly inUse: number; readonly idle: number; readonly waiting: number };
  readonly openLines: () => number;
  /** Bytes; infinitely many where the disk is somebody else's. */
  readonly freeDisk: () => number;
  /** Seconds; null where there is none. */
  readonly backupAge: () => Promise<number | null>;
  /** How many jobs there are, by kind and state. */
  readonly jobs: () => Promise<
    readonly { readonly name: string; readonly state: string; readonly count: number }[]
  >;
};

/** Adds the figures of the process and of what it stands on; what cannot be found out just then is left out. */
export function addGauges(registry: Registry, looked: Looked): void {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, collect: (it: Gauge) => void | Promise<void>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.reset();
        await Promise.resolve(collect(this)).catch(() => undefined);
      },
    });
  gauge('woven_process_id', 'Which process these figures are of.', (it) => it.set(process.pid));
  gauge('woven_inside', 'Requests being answered.', (it) => it.set(looked.door().inside));
  gauge('woven_waiting', 'Requests waiting at the door.', (it) => it.set(looked.door().waiting));
  gauge('woven_event_streams', 'Open event streams.', (it) => it.set(looked.openLines()));
  addRefused(registry, looked);
  addPool(registry, looked);
  gauge('woven_disk_free_bytes', 'Room where the data lies.', (it) => setIf(it, looked.freeDisk()));
  gauge('woven_backup_age_seconds', 'Since the last good backup.', async (it) =>
    setIf(it, await looked.backupAge()),
  );
  new Gauge({
    name: 'woven_jobs',
    help: 'Jobs by kind and state.',
    labelNames: ['kind', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      const jobs = await looked.jobs().catch(() => []);
      for (const { name, state, count } of jobs) this.set({ kind: name, state }, count);
    },
  });
}

function addRefused(registry: Registry, { door }: Looked): void {
  new Counter({
    name: 'woven_refused_total',
    help: 'Requests told at the door to come again.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(door().refused);
    },
  });
}

function addPool(registry: Registry, { pool }: Looked): void {
  new Gauge({
    name: 'woven_database_connections',
    help: 'Connections to the database by what they do, and who waits for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { inUse, idle, waiting } = pool();
      this.set({ state: 'used' }, inUse);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waited-for' }, waiting);
    },
  });
}

function setIf(gauge: Gauge, value: number | null): void {
  if (value !== null && Number.isFinite(value)) gauge.set(value);
}
