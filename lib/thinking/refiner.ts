import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import type { CircledLayout } from '@/lib/map/circled/circled';
import type { ToRefine } from '@/lib/map/circled/refine-large';

/** Where `bin/thinking.mjs` puts the thread, from the folder every command of ours starts in. */
const BUNDLE = '.woven/refining.mjs';

/** Has large maps placed with care, each in a thread of its own that ends with its answer, and one at a time for each campaign. */
export class Refiner {
  readonly #file: string;
  readonly #threads = new Map<string, Worker>();

  constructor(file: string) {
    this.#file = file;
  }

  #isBusyWith(campaignId: string): boolean {
    return this.#threads.has(campaignId);
  }

  /** The map placed with care, or why not: it cannot be done or is being done already, or the campaign was forgotten meanwhile. */
  async refine(campaignId: string, map: ToRefine): Promise<CircledLayout | 'cannot' | 'forgotten'> {
    if (this.#isBusyWith(campaignId) || !existsSync(/* turbopackIgnore: true */ this.#file)) return 'cannot';
    // Without our environment, our flags and our output: what goes wrong in there must not write names anywhere.
    const thread = new Worker(this.#file, {
      env: {},
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
      workerData: map,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    thread.unref();
    this.#threads.set(campaignId, thread);
    try {
      return await new Promise((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', () => resolve(this.#threads.get(campaignId) === thread ? 'cannot' : 'forgotten'));
      });
    } catch (cause) {
      log.error('thinking.failed', errorFacts(cause));
      return 'cannot';
    } finally {
      if (this.#threads.get(campaignId) === thread) this.#threads.delete(campaignId);
    }
  }

  /** Stops at once whatever is being done for a campaign. */
  forget(campaignId: string): void {
    void this.#threads.get(campaignId)?.terminate();
    this.#threads.delete(campaignId);
  }
}

const held = globalThis as unknown as { wovenRefiner?: Refiner };

/** The one of this process. On `globalThis`, because Next bundles a module more than once. */
export function refiner(): Refiner {
  return (held.wovenRefiner ??= new Refiner(path.resolve(/* turbopackIgnore: true */ BUNDLE)));
}
