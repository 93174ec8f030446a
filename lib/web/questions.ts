import type { Analysis } from './analysis';
import type { Day } from './day';
import type { WebFacts } from './facts';
import type { Floor } from './floor';
import { history, type Moment } from './history';
import { findGains, type Closed, type Found } from './introductions/found';
import {
  planIntroductions,
  type IntroductionPlan,
  type IntroductionsWish,
} from './introductions/introductions';
import { leadersIn, type Leaders } from './leaders/leaders';
import { coreChange, type CoreChange } from './time/core-change';
import { firstRatedOn } from './time/days';
import { difference, type Difference } from './time/difference';
import { figuresOn, type Figures } from './time/figures';
import { pastWeb, type PastWeb } from './time/past';
import { weave } from './weave';
import { circlesOnTheFloor, type CirclesFound } from './divisions/circles-on-the-floor';
import type { DivisionWish } from './divisions/division-wish';
import { divisionIn, type DivisionFound } from './divisions/divisions';
import { routesIn } from './routes/separate-routes';
import type { Web } from './web';
import { nextMoves, type NextMoves } from './what-if/next-moves';
import type { Scenario } from './what-if/scenario';
import { whatIf, type WhatIf } from './what-if/what-if';
import { wholeCurve, type WholeCurve } from './what-if/whole-curve';

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
  trend: ({ facts, web }: Ground, { days }: { readonly days: readonly Day[] }): readonly Moment[] => {
    const first = firstRatedOn(facts);
    const since = first === null ? [] : days.filter((on) => on >= first);
    return history(facts, since, { solidThreshold: web.solidThreshold });
  },
  /** The first day anything was rated; null where no rating has a day. */
  firstRatedOn: ({ facts }: Ground, _wish: Readonly<Record<string, never>>): Day | null =>
    firstRatedOn(facts),
  leaders: ({ web, analysis, floor }: Ground, _wish: Readonly<Record<string, never>>): Leaders =>
    leadersIn(web, analysis, floor),
  figuresByWeek: ({ facts, web }: Ground, { days }: { readonly days: readonly Day[] }): readonly Figures[] =>
    figuresOn(facts, days, { solidThreshold: web.solidThreshold }),
  /** The figures of an earlier and a later day, with S of the later in the removal orders of the earlier. */
  figuresThen: (
    { facts, web }: Ground,
    { from, to }: { readonly from: Day; readonly to: Day },
  ): readonly Figures[] =>
    figuresOn(facts, [from, to], { solidThreshold: web.solidThreshold, replay: 'always' }),
  difference: ({ facts, web }: Ground, { from, to }: { readonly from: Day; readonly to: Day }): Difference =>
    difference(facts, from, to, { solidThreshold: web.solidThreshold }),
  pastWeb: ({ facts, web }: Ground, { on }: { readonly on: Day }): PastWeb =>
    pastWeb(facts, on, { solidThreshold: web.solidThreshold }),
  /** What became of the core from a day to today. */
  coreSince: ({ facts, web }: Ground, { since }: { readonly since: Day }): CoreChange =>
    coreChange(weave(facts, { on: since, solidThreshold: web.solidThreshold }), web),
  whatIf: (ground: Ground, scenario: Scenario): WhatIf => whatIf(ground, scenario),
  nextMoves: (ground: Ground, wish: { readonly steps: number }): NextMoves => nextMoves(ground, wish),
  wholeCurve: ({ web }: Ground, wish: { readonly seed: number }): WholeCurve => wholeCurve(web, wish),
  divisions: (ground: Ground, wish: DivisionWish): DivisionFound => divisionIn(ground, wish),
  circles: (ground: Ground, wish: DivisionWish): CirclesFound => circlesOnTheFloor(ground, wish),
  /** How many separate solid routes to the committee everybody has, up to three. */
  routes: (
    { web }: Ground,
    _wish: Readonly<Record<string, never>>,
  ): { readonly counts: ReadonlyMap<string, number> } => routesIn(web),
  introductions: ({ web, analysis, floor }: Ground, wish: IntroductionsWish): IntroductionPlan =>
    planIntroductions(web, analysis, floor, wish),
  /** What came of introductions whose two were rated, in their order. */
  introductionGains: (
    { facts, web }: Ground,
    wish: { readonly closed: readonly Closed[] },
  ): readonly Found[] => findGains(facts, wish.closed, web.solidThreshold),
} as const;

export type Questions = typeof QUESTIONS;
export type Question = keyof Questions;
export type WishFor<Q extends Question> = Parameters<Questions[Q]>[1];
export type AnswerTo<Q extends Question> = ReturnType<Questions[Q]>;
