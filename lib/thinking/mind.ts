import { analyze } from '@/lib/web/analyze';
import type { Day } from '@/lib/web/day';
import type { Floor } from '@/lib/web/floor';
import { QUESTIONS, type Ground, type Question } from '@/lib/web/questions';
import type { WebFacts } from '@/lib/web/facts';
import { changedFacts, isNoChange, type FactChange } from '@/lib/web/thinking/fact-change';
import { FactGatherer } from '@/lib/web/thinking/fact-slices';
import { packAnalysis } from '@/lib/web/thinking/packed-analysis';
import { unpackFloor } from '@/lib/web/thinking/packed-floor';
import { packWeb } from '@/lib/web/thinking/packed-web';
import type { SolidThreshold } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import { EarlierDays } from './earlier-days';
import type { Ask, PackedFound, Told } from './messages';

const EMPTY = { groups: 0, of: new Map<string, readonly number[]>() };
const NO_FLOOR: Floor = { department: EMPTY, shift: EMPTY, language: EMPTY, tag: EMPTY };

/** What the other thread knows: of a few campaigns the ground their questions stand on. */
export class Mind {
  readonly #grounds = new Map<string, KnownGround>();

  /** Takes in what it is told. */
  hear(told: Told): void {
    const { campaignId } = told;
    if (told.tell === 'begin') this.#grounds.set(campaignId, new KnownGround(told.on, told.solidThreshold));
    else if (told.tell === 'forget') this.#grounds.delete(campaignId);
    else if (told.tell === 'floor') this.#ground(campaignId).floor = unpackFloor(told.floor);
    else if (told.tell === 'change') this.#ground(campaignId).change(told.change);
    else this.#ground(campaignId).gatherer.add(told.slice);
  }

  /** Answers. @throws whatever a question throws, and where a campaign is not known */
  answer(campaignId: string, asked: Ask): unknown {
    const known = this.#ground(campaignId);
    const ground = known.whole();
    if (asked.ask === 'found') return foundIn(ground);
    if (asked.question === 'trend')
      return known.earlier.trend(ground, (JSON.parse(asked.wish) as { days: readonly Day[] }).days);
    if (asked.question === 'coreSince')
      return known.earlier.coreSince(ground, (JSON.parse(asked.wish) as { since: Day }).since);
    const answer = QUESTIONS[asked.question as Question] as (ground: Ground, wish: unknown) => unknown;
    return answer(ground, JSON.parse(asked.wish));
  }

  #ground(campaignId: string): KnownGround {
    const ground = this.#grounds.get(campaignId);
    if (!ground) throw new ReferenceError('a campaign that was not begun');
    return ground;
  }
}

class KnownGround {
  readonly gatherer = new FactGatherer();
  readonly earlier = new EarlierDays();
  floor = NO_FLOOR;
  #facts: WebFacts | null = null;
  #found: Omit<Ground, 'floor'> | null = null;

  constructor(
    private readonly on: Day,
    private readonly solidThreshold: SolidThreshold,
  ) {}

  /** Takes in what became of the facts since they were told. */
  change(change: FactChange): void {
    if (isNoChange(change)) return;
    this.#facts = changedFacts(this.#facts ?? this.gatherer.facts(), change);
    this.#found = null;
    this.earlier.change(change);
  }

  whole(): Ground {
    this.#found ??= this.#find();
    return { ...this.#found, floor: this.floor };
  }

  #find(): Omit<Ground, 'floor'> {
    const facts = this.#facts ?? this.gatherer.facts();
    const web = weave(facts, { on: this.on, solidThreshold: this.solidThreshold });
    return { facts, web, analysis: analyze(web) };
  }
}

function foundIn({ web, analysis }: Ground): PackedFound {
  // A copy, because what is sent is handed over: its arrays are gone from here.
  return structuredClone({ web: packWeb(web), analysis: packAnalysis(web, analysis) });
}
