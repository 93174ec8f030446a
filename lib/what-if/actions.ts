'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import type { Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { enteredFrom, fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { refuseWith } from '@/lib/forms/refusal';
import { findCandidates } from '@/lib/what-if/candidates';
import { keepScenario, removeScenario, renameScenario } from '@/lib/what-if/commands';
import { findScenario, foundBy, movesToKeep } from '@/lib/what-if/kept';
import {
  againSchema,
  askedSchema,
  findSchema,
  keepSchema,
  movesSchema,
  playSchema,
  removeSchema,
  renameSchema,
  stepSchema,
} from '@/lib/what-if/schema';
import { moveOf } from '@/lib/what-if/move-of';
import { mayPlay, namedIn, tellMoves, tellSteps } from '@/lib/what-if/telling';
import type { Told, WhatIfState } from '@/lib/what-if/told';
import type { Move } from '@/lib/web/what-if/scenario';

/** Answers one of the page's buttons in the page itself: nothing of a scenario ever stands in an address. */
export async function submitWhatIf(
  campaignId: string,
  before: WhatIfState,
  form: FormData,
): Promise<WhatIfState> {
  const seat = await requireSeatToSend(campaignId, form);
  if (!may(seat, 'what-if.read')) notFound();
  const turn = (before?.turn ?? 0) + 1;
  const parsed = parseForm(askedSchema, form);
  if (!parsed.ok) return refused(turn, parsed.answer);
  const { asked } = parsed.value;
  if (asked === 'find') return found(seat, turn, form);
  if (asked === 'keep') return kept(seat, turn, form);
  if (asked === 'again') return again(seat, turn, form);
  const answer = asked === 'step' ? await stepped(seat, form) : await played(seat, form);
  if ('problems' in answer) return refused(turn, answer);
  return tell(seat, answer, blank(turn, form));
}

/** Calls a kept scenario something else. */
export async function submitRename(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(renameSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { scenarioId, name } = parsed.value;
  const answer = await renameScenario(seat, scenarioId, name, readWas(fieldOf(form, 'was')));
  if ('refused' in answer) return refuseWith(form, answer);
  redirect(placeOf(campaignId, '?renamed=1'));
}

/** Takes a kept scenario away; the page then offers to bring it back. */
export async function submitRemove(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(removeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { scenarioId, back } = parsed.value;
  const answer = await removeScenario(seat, scenarioId, back !== undefined);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, back === undefined ? `?removed=${scenarioId}` : ''));
}

function placeOf(campaignId: string, query: string): Route {
  return `/campaigns/${campaignId}/what-if${query}#kept` as Route;
}

type Answer = Told | NonNullable<FormAnswer>;

async function played(seat: Seat, form: FormData): Promise<Answer> {
  const parsed = parseForm(playSchema, form);
  if (!parsed.ok) return parsed.answer ?? LOST;
  const read = moveOf(parsed.value);
  if ('problem' in read) return refuseForm(form, read.problem, read.field) ?? LOST;
  const { move } = read;
  if (!(await mayPlay(seat, move))) return refuseForm(form, { key: 'whatIf.groupMissing' }, 'group') ?? LOST;
  return tellMoves(seat, [move]);
}

async function stepped(seat: Seat, form: FormData): Promise<Answer> {
  const parsed = parseForm(stepSchema, form);
  if (!parsed.ok) return parsed.answer ?? LOST;
  return tellSteps(seat, parsed.value.steps);
}

const LOST: NonNullable<FormAnswer> = { entered: {}, problems: { '': [{ key: 'whatIf.lost' }] } };

async function found(seat: Seat, turn: number, form: FormData): Promise<WhatIfState> {
  const parsed = parseForm(findSchema, form);
  if (!parsed.ok) return refused(turn, parsed.answer);
  const people = await findCandidates(seat, parsed.value.sought);
  await noteReading(
    seat,
    'what-if.read',
    people.map(({ id }) => id),
  );
  return { ...blank(turn, form), found: people };
}

/** Keeps what was played. A refusal leaves the answer on the page: it is played again. */
async function kept(seat: Seat, turn: number, form: FormData): Promise<WhatIfState> {
  const parsed = parseForm(keepSchema, form);
  const moves = parsed.ok ? parsed.value.moves : movesIn(form);
  const toKeep = moves && (await movesToKeep(seat, moves));
  if (!moves || !toKeep) return refused(turn, LOST);
  if (!parsed.ok) return stillThere(seat, turn, form, moves, parsed.answer);
  const found = await foundBy(seat, moves);
  const answer = await keepScenario(seat, { name: parsed.value.name, moves: toKeep, found });
  if ('refused' in answer) {
    return stillThere(seat, turn, form, moves, refuseForm(form, answer.refused, answer.field));
  }
  redirect(placeOf(seat.campaignId, '?kept=1'));
}

function movesIn(form: FormData): readonly Move[] | null {
  const parsed = movesSchema.safeParse(fieldOf(form, 'moves'));
  return parsed.success ? parsed.data : null;
}

async function stillThere(
  seat: Seat,
  turn: number,
  form: FormData,
  moves: readonly Move[],
  refusal: FormAnswer,
): Promise<WhatIfState> {
  return tell(seat, await tellMoves(seat, moves), { ...blank(turn, form), keepRefused: refusal });
}

/** Plays a kept scenario on the web of today. */
async function again(seat: Seat, turn: number, form: FormData): Promise<WhatIfState> {
  const parsed = parseForm(againSchema, form);
  const scenario = parsed.ok ? await findScenario(seat, parsed.value.scenarioId) : null;
  if (!scenario) return refused(turn, { entered: {}, problems: { '': [{ key: 'whatIf.gone' }] } });
  return tell(seat, await tellMoves(seat, scenario.moves), { ...blank(turn, form), kept: scenario.then });
}

async function tell(seat: Seat, told: Told, state: NonNullable<WhatIfState>): Promise<WhatIfState> {
  await noteReading(seat, 'what-if.read', namedIn(told));
  return { ...state, told };
}

function refused(turn: number, refusal: FormAnswer): WhatIfState {
  return { turn, entered: refusal?.entered, refusal, keepRefused: null, told: null, found: [], kept: null };
}

function blank(turn: number, form: FormData): NonNullable<WhatIfState> {
  const entered = enteredFrom(form);
  return { turn, entered, refusal: null, keepRefused: null, told: null, found: [], kept: null };
}
