import { existsSync } from 'node:fs';
import path from 'node:path';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { CampaignLine, type Asked } from './campaign-line';
import { OtherThread } from './other-thread';
import type { LargeMap } from '@/lib/map/circled/lay-out';
import type { LaidOut, ToLayOut } from './messages';
import type { Source } from './source';

/** Of how many campaigns the thread keeps the ground; the one not asked about longest goes first. */
const KEPT = 3;

/** Where `bin/thinking.mjs` puts the thread, from the folder every command of ours starts in. */
const BUNDLE = '.woven/thinking.mjs';

/** Thinks about large campaigns in another thread, so that the page of another organizer never waits. */
export class Thinker {
  readonly #file: string;
  /** In the order they were asked about. */
  readonly #lines = new Map<string, CampaignLine>();
  #thread: OtherThread | null = null;
  #cannot = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether there is another thread to think in; started anew where it ended. False once it could not be started. */
  async isThere(): Promise<boolean> {
    if (this.#cannot) return false;
    try {
      await this.#started();
      return true;
    } catch (cause) {
      this.#giveUp(cause);
      return false;
    }
  }

  /** Answers what is asked about a campaign. @throws ThoughtFailed */
  ask(source: Source, asked: Asked): Promise<unknown> {
    const { campaignId } = source;
    const line = this.#lines.get(campaignId) ?? new CampaignLine(campaignId, () => this.#started());
    this.#lines.delete(campaignId);
    this.#lines.set(campaignId, line);
    const answer = line.ask(source, asked);
    this.#dropOldest();
    return answer;
  }

  /** Lays a large map out: see `layOutLarge`. @throws ThoughtFailed */
  async layOut(campaignId: string, { web, kept }: ToLayOut): Promise<LargeMap> {
    const thread = await this.#started();
    const { circled, layout } = (await thread.ask(campaignId, { ask: 'layOut', web, kept })) as LaidOut;
    return { circled: { ...web, ...circled }, layout };
  }

  /** Drops everything of a campaign, in the other thread too. */
  forget(campaignId: string): void {
    this.#lines.get(campaignId)?.forget();
    this.#lines.delete(campaignId);
  }

  /** Ends the thread; it is started anew when something is asked. */
  async end(): Promise<void> {
    this.#thread?.dismiss();
    await this.#thread?.ended;
  }

  #giveUp(cause: unknown): void {
    if (!this.#cannot) log.error('thinking.in-process', errorFacts(cause));
    this.#cannot = true;
  }

  #dropOldest(): void {
    for (const [campaignId, line] of this.#lines) {
      if (this.#lines.size <= KEPT) return;
      if (line.isIdle) this.forget(campaignId);
    }
  }

  async #started(): Promise<OtherThread> {
    if (!this.#thread || this.#thread.hasEnded) this.#thread = this.#start();
    const thread = this.#thread;
    await thread.ready;
    return thread;
  }

  #start(): OtherThread {
    if (!existsSync(/* turbopackIgnore: true */ this.#file)) {
      throw Object.assign(new Error(''), { code: 'ENOENT' });
    }
    const thread = new OtherThread(this.#file);
    const wasReady = thread.ready.then(
      () => true,
      () => false,
    );
    void Promise.all([thread.ended, wasReady]).then(([fault, ready]) => {
      if (fault !== null && ready) log.error('thinking.failed', errorFacts(fault));
    });
    return thread;
  }
}

const held = globalThis as unknown as { wovenThinker?: Thinker };

/** The one of this process. On `globalThis`, because Next bundles a module more than once. */
export function thinker(): Thinker {
  return (held.wovenThinker ??= new Thinker(path.resolve(/* turbopackIgnore: true */ BUNDLE)));
}
