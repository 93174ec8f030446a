import type { AnchorKind } from '@/lib/web/anchor';
import type { Division } from '@/lib/web/floor';
import type { Figures } from '@/lib/web/what-if/figures';
import type { Move } from '@/lib/web/what-if/scenario';
import type { Spread } from '@/lib/web/what-if/turnover';
import type { Found } from './words';
import type { Entered, FormAnswer } from '@/lib/forms/answer';

/** Somebody as this seat may call them. */
export type Named = { readonly id: string; readonly name: string; readonly known: boolean };

/** Somebody to pick, with what tells them apart from others of the name. */
export type Candidate = Named & { readonly detail: string };

/** Those who are stranded together with the same people to thank for the line they had. */
export type StrandedBy = {
  readonly by: readonly Named[];
  readonly who: readonly Named[];
  /** How many more there are than are named. */
  readonly more: number;
};

/** What a move is called: its own figures, and the people and groups it speaks of. */
export type MoveTold = {
  readonly kind: Move['kind'];
  readonly people: readonly Named[];
  readonly count: number;
  readonly division: Division | null;
  /** The group's word; null where this seat is not told. */
  readonly group: string | null;
};

/** One firing of the step-by-step. */
export type StepTold = Named & { readonly strands: number; readonly reached: number; readonly woven: number };

/** What a scenario would do, as this seat is told it. */
export type Told = {
  /** What is asked again when the page goes on. */
  readonly moves: readonly Move[];
  readonly told: readonly MoveTold[];
  readonly anchor: { readonly kind: AnchorKind; readonly members: number; readonly left: number };
  readonly before: Figures;
  readonly after: Figures;
  readonly takenOut: readonly Named[];
  /** Everybody who is taken out, also those this seat is not told of. */
  readonly takenOutCount: number;
  readonly weakened: number;
  readonly stranded: readonly StrandedBy[];
  readonly strandedIds: readonly string[];
  readonly fallen: readonly Named[];
  readonly fallenCount: number;
  readonly turnover: TurnoverTold | null;
  readonly steps: StepsTold | null;
};

export type TurnoverTold = {
  readonly percent: number;
  readonly leaving: number;
  readonly left: number;
  readonly runs: number;
  readonly woven: Spread;
  readonly reached: Spread;
  readonly stranded: Spread;
  readonly oftenest: readonly (Named & { readonly share: number })[];
};

export type StepsTold = {
  readonly workers: number;
  readonly reached: number;
  readonly woven: number;
  readonly moves: readonly StepTold[];
  /** Whether there is a next one. */
  readonly goesOn: boolean;
};

/** What the page's forms come back with. */
export type WhatIfState = {
  /** Grows with every answer, so that the form is set up anew with what was entered. */
  readonly turn: number;
  /** The move as it was entered, where one was. */
  readonly entered: Entered | undefined;
  readonly refusal: FormAnswer;
  /** Why what was played could not be kept. */
  readonly keepRefused: FormAnswer;
  readonly told: Told | null;
  /** Who was found by a name, where not everybody is listed. */
  readonly found: readonly Candidate[];
  /** Where a scenario was played again: what it is called, and what it found when it was kept. */
  readonly kept: KeptThen | null;
} | null;

/** A kept scenario that is played again: what it is called, and what it found then. */
export type KeptThen = Found & { readonly name: string | null };
