import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrlOf, runWoven, type WovenPlace, type WovenRun } from '@/tests/woven';
import { actionNamed } from './app-map';
import { ask, sameOrigin, type Answer, type Asked } from './ask';
import { calledByScript } from './call-action';
import { fieldsOf, urlEncoded } from './forms';

/** What came of asking: how often each status, what was no answer in words, and what was said to be saved. */
export type Tally = {
  readonly statuses: Map<string, number>;
  readonly faults: string[];
  readonly saved: Set<string>;
  /** Forms that were begun: each is to be there once. */
  readonly begun: Set<string>;
};

/** A Woven of its own with one campaign, and the people who use it. */
export class BusyPlace {
  readonly tally: Tally = { statuses: new Map(), faults: [], saved: new Set(), begun: new Set() };
  #isOver = false;
  #workers: Promise<void>[] = [];
  private cookie = '';
  private campaign = '';

  private constructor(
    readonly place: WovenPlace,
    readonly run: WovenRun,
    readonly origin: string,
  ) {}

  /** Starts it, claims it and puts one coworker there. */
  static async open(place: WovenPlace): Promise<BusyPlace> {
    const run = runWoven(['start'], place.env);
    const [, address = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
    const { origin, searchParams } = new URL(address);
    const busy = new BusyPlace(place, run, origin);
    await busy.claim(searchParams.get('code') ?? '');
    return busy;
  }

  /** So many people log one-on-ones and so many read, one thing after the other, until it is over. */
  begin(writers: number, readers: number): void {
    this.#workers = [
      ...Array.from({ length: writers }, () => this.write()),
      ...Array.from({ length: readers }, () => this.read()),
    ];
  }

  /** Lets everybody end what they are at. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#workers);
  }

  /** Stops it; what it said stays in tests/results. */
  async stop(): Promise<void> {
    this.run.process.kill('SIGTERM');
    await this.run.ended;
    mkdirSync('tests/results', { recursive: true });
    writeFileSync(path.join('tests/results', 'busy-place.log'), this.run.said());
  }

  /** The ids of what is written down. */
  async kept(): Promise<readonly string[]> {
    const session = new Client({ connectionString: databaseUrlOf(this.place.dataFolder) });
    await session.connect();
    const { rows } = await session.query<{ id: string }>('SELECT id FROM one_on_one');
    await session.end();
    return rows.map(({ id }) => id);
  }

  /** Where the database lies, and the processes of its server, the first first. */
  home(): string {
    const { home } = JSON.parse(readFileSync(path.join(this.place.dataFolder, 'woven.json'), 'utf8')) as {
      home: string;
    };
    return path.resolve(this.place.dataFolder, home);
  }

  postmaster(): number {
    return Number(readFileSync(path.join(this.home(), 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Waits until as many more forms are saved. @returns how long that took, in seconds; undefined where it takes too long */
  async untilSaved(more: number, within: number): Promise<number | undefined> {
    const startedAt = performance.now();
    const goal = this.tally.saved.size + more;
    while (this.tally.saved.size < goal) {
      const seconds = (performance.now() - startedAt) / 1000;
      if (seconds > within) return undefined;
      await setTimeout(50);
    }
    return (performance.now() - startedAt) / 1000;
  }

  private async claim(code: string): Promise<void> {
    const account = { handle: 'Rosa Firstlead', passphrase: 'kettle orchard violin bus' };
    const fields = { code, ...account, codeName: 'Lighthouse', purpose: 'A say', workforce: '140' };
    const claimed = await this.calls('submitSetUp', `/set-up?code=${code}`, fields);
    this.cookie = (claimed.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
    this.campaign =
      /campaigns\/([0-9a-f-]{36})/.exec(String(claimed.headers['x-action-redirect']))?.[1] ?? '';
    await this.calls(
      'submitNewWorker',
      `/campaigns/${this.campaign}/workers/new`,
      { name: 'Amos Fennimore', status: 'active', inUnit: 'yes', asNew: 'yes' },
      [this.campaign],
    );
  }

  private async calls(
    action: string,
    at: string,
    fields: Readonly<Record<string, string>>,
    bound: readonly string[] = [],
  ): Promise<Answer> {
    const answer = await this.asks(
      at,
      calledByScript(actionNamed(action).id, [...bound, null, fieldsOf(fields)]),
    );
    if (answer.status >= 400)
      throw new Error(`${action}: ${String(answer.status)} ${answer.body.toString()}`);
    return answer;
  }

  private asks(at: string, asked: Asked = {}): Promise<Answer> {
    const headers = {
      ...(this.cookie !== '' && { cookie: this.cookie }),
      ...sameOrigin(this.origin),
      ...asked.headers,
    };
    return ask(at, { ...asked, headers }, this.origin);
  }

  private async write(): Promise<void> {
    while (!this.#isOver) {
      const key = randomUUID();
      this.tally.begun.add(key);
      while (!(await this.logs(key))) await setTimeout(300);
    }
  }

  /** Sends a one-on-one; whoever gets no answer, or 503, sends the same again. */
  private async logs(key: string): Promise<boolean> {
    const { body, type } = urlEncoded(
      fieldsOf({
        key,
        with: 'Amos Fennimore',
        heldOn: '2026-01-05',
        answer: 'not_asked',
        support: '0',
        notes: `Spoke of ${key}. ${'The rates. '.repeat(100)}`,
      }),
    );
    const headers = { accept: 'application/json', 'content-type': type };
    const asked = { method: 'POST', headers, body };
    const answer = await this.counts(
      'write',
      this.asks(`/campaigns/${this.campaign}/one-on-ones/log`, asked),
    );
    if (answer?.status !== 200) return false;
    const [, id] = /saved=([0-9a-f-]{36})/.exec(answer.body.toString()) ?? [];
    if (id === undefined) this.tally.faults.push(`not saved: ${answer.body.toString().slice(0, 200)}`);
    else this.tally.saved.add(id);
    return true;
  }

  private async read(): Promise<void> {
    const pages = ['', '/one-on-ones', '/weak-links', '/committee'];
    for (let turn = 0; !this.#isOver; turn += 1) {
      const at = `/campaigns/${this.campaign}${pages[turn % pages.length] ?? ''}`;
      await this.counts('read', this.asks(at, { headers: { accept: 'text/html' } }));
      await setTimeout(100);
    }
  }

  private async counts(kind: string, asking: Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await asking;
      const { status, headers, body } = answer;
      const named = `${kind} ${String(status)}`;
      this.tally.statuses.set(named, (this.tally.statuses.get(named) ?? 0) + 1);
      const place = headers.location ?? '';
      if (place.includes('/sign-in') || !isAnswer(answer))
        this.tally.faults.push(`${named} ${place} ${body.toString().slice(0, 300)}`);
      return answer;
    } catch (cause) {
      this.tally.faults.push(`${kind}: ${String(cause)}`);
      return null;
    }
  }
}

/** Whether something was answered, or that nothing can be, in words. */
function isAnswer({ status, headers, body }: Answer): boolean {
  return status < 400 || (status === 503 && body.length > 40 && headers['retry-after'] !== undefined);
}

/** How often each answer came, as one line. */
export function inOneLine({ statuses }: Tally): string {
  return [...statuses]
    .toSorted()
    .map(([named, count]) => `${named}: ${String(count)}`)
    .join(', ');
}

/** What was acknowledged and is not there, and what is there more than once or was never sent. */
export async function lost(busy: BusyPlace): Promise<readonly string[]> {
  const kept = new Set(await busy.kept());
  const { saved, begun } = busy.tally;
  const gone = [...saved].filter((id) => !kept.has(id)).map((id) => `lost: ${id}`);
  return kept.size === begun.size
    ? gone
    : [...gone, `${String(begun.size)} sent and ${String(kept.size)} there`];
}
