import type { Analysis } from './analysis';
import type { Day } from './day';
import type { WebFacts } from './facts';
import type { Floor } from './floor';
import { history, type Moment } from './history';
import { leadersIn, type Leaders } from './leaders/leaders';
import type { Web } from './web';

/** What every question about a campaign's web starts from. */
export type Ground = {
  readonly facts: WebFacts;
  /** The web today. */
  readonly web: Web;
  readonly analysis: Analysis;
  readonly floor: Floor;
};

/**
 * Everything that can be asked of a campaign's web and takes a while: pure functions of the ground and of a wish. Wish and
 * answer are plain data (what `structuredClone` takes), because they may travel to another thread and back.
 */
export const QUESTIONS = {
  trend: ({ facts, web }: Ground, { days }: { readonly days: readonly Day[] }): readonly Moment[] =>
    history(facts, days, { solidThreshold: web.solidThreshold }),
  leaders: ({ web, analysis, floor }: Ground, _wish: Readonly<Record<string, never>>): Leaders =>
    leadersIn(web, analysis, floor),
} as const;

export type Questions = typeof QUESTIONS;
export type Question = keyof Questions;
export type WishFor<Q extends Question> = Parameters<Questions[Q]>[1];
export type AnswerTo<Q extends Question> = ReturnType<Questions[Q]>;
