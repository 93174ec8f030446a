'use server';

import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { enteredFrom, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { findCandidates } from '@/lib/what-if/candidates';
import { askedSchema, findSchema, playSchema, stepSchema } from '@/lib/what-if/schema';
import { mayPlay, namedIn, tellMoves, tellSteps } from '@/lib/what-if/telling';
import type { Told, WhatIfState } from '@/lib/what-if/told';

/** Answers one of the page's buttons in the page itself: nothing of a scenario ever stands in an address. */
export async function submitWhatIf(
  campaignId: string,
  before: WhatIfState,
  form: FormData,
): Promise<WhatIfState> {
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'what-if.read')) notFound();
  const turn = (before?.turn ?? 0) + 1;
  const parsed = parseForm(askedSchema, form);
  if (!parsed.ok) return refused(turn, parsed.answer);
  const { asked } = parsed.value;
  if (asked === 'find') return found(seat, turn, form);
  const answer = asked === 'step' ? await stepped(seat, form) : await played(seat, form);
  if ('problems' in answer) return refused(turn, answer);
  await noteReading(seat, 'what-if.read', namedIn(answer));
  return { ...blank(turn, form), told: answer };
}

type Answer = Told | NonNullable<FormAnswer>;

async function played(seat: Seat, form: FormData): Promise<Answer> {
  const parsed = parseForm(playSchema, form);
  if (!parsed.ok) return parsed.answer ?? LOST;
  const move = parsed.value;
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

function refused(turn: number, refusal: FormAnswer): WhatIfState {
  return { turn, entered: refusal?.entered, refusal, told: null, found: [], kept: null };
}

function blank(turn: number, form: FormData): NonNullable<WhatIfState> {
  return { turn, entered: enteredFrom(form), refusal: null, told: null, found: [], kept: null };
}
