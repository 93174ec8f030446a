import type { MapPerson } from './picture';

/** What of a person a line needs. */
export type Drawable = Pick<MapPerson, 'id' | 'known' | 'standing'>;

/** What an organizer chose for a line, as its form sends it. */
export type LineChoice = { readonly trust: string; readonly told: string; readonly ratedOn: string };

/** A choice that was sent, and the key it was sent under. */
export type Sent = { readonly key: string; readonly choice: LineChoice };

/** Why no line is drawn here. */
export type WhyNot = 'outside' | 'gone' | 'same';

/** Two people, by their ids: they stay who they are when the picture changes under the hand. */
type Pair = { readonly from: string; readonly to: string };

/** What was saved, and whether anybody's word counts before it. */
type Drawn = Pair & {
  readonly ratingId: string;
  readonly trust: string;
  /** It had been said before: there is nothing to undo. */
  readonly again: boolean;
  readonly outspoken: boolean;
};

export type DrawStep =
  | { readonly at: 'idle' }
  /** From one person, over nobody or somebody. `hand`: the button is held, or fingers or keys go on to the other person. */
  | { readonly at: 'from'; readonly from: string; readonly over: string | null; readonly hand: Hand }
  /** Which level? `trouble`: the last try was refused, or nobody knows what became of it. */
  | (Pair & {
      readonly at: 'asking';
      readonly sent: readonly Sent[];
      readonly trouble: 'refused' | 'lost' | null;
    })
  | (Pair & { readonly at: 'saving'; readonly sent: readonly Sent[] })
  | (Drawn & { readonly at: 'done' | 'undoing' | 'undone' | 'redoing'; readonly lost: boolean });

/** A line that was written down, and perhaps taken back. */
export type DrawnStep = Extract<DrawStep, Drawn>;

export type Hand = 'held' | 'tapped' | 'keys';

/** Drawing a line by hand: whether the tool is taken up, how far the line has come, and why the last one was not begun. */
export type Drawing = { readonly armed: boolean; readonly step: DrawStep; readonly whyNot: WhyNot | null };

export type DrawEvent =
  | { readonly do: 'arm'; readonly armed: boolean }
  | { readonly do: 'start'; readonly person: Drawable; readonly hand: Hand }
  | { readonly do: 'over'; readonly person: Drawable | null }
  /** Let go over somebody or nobody; `moved` when the hand had left the first person. */
  | { readonly do: 'drop'; readonly person: Drawable | null; readonly moved: boolean }
  | { readonly do: 'stop' }
  | { readonly do: 'send'; readonly sent: Sent }
  | {
      readonly do: 'saved';
      readonly ratingId: string;
      readonly again: boolean;
      readonly outspoken: boolean;
    }
  | { readonly do: 'failed'; readonly how: 'refused' | 'lost' }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'marked'; readonly ok: boolean };

export const NOT_DRAWING: Drawing = { armed: false, step: { at: 'idle' }, whyNot: null };

const IDLE: DrawStep = { at: 'idle' };

/** Why nobody may draw a line to this person; null where one may. */
export function whyNot({ known, standing }: Drawable): WhyNot | null {
  if (!known) return 'outside';
  return standing === null ? 'gone' : null;
}

/** What becomes of a drawing after an event. What does not fit the step changes nothing. */
export function draw(drawing: Drawing, event: DrawEvent): Drawing {
  switch (event.do) {
    case 'arm':
      return { armed: event.armed, step: isAsking(drawing) ? drawing.step : IDLE, whyNot: null };
    case 'start':
      return started(drawing, event.person, event.hand);
    case 'over':
      return over(drawing, event.person);
    case 'drop':
      return dropped(drawing, event.person, event.moved);
    case 'stop':
      return stopped(drawing);
    default:
      return { ...drawing, step: answered(drawing.step, event), whyNot: null };
  }
}

/** A sheet is open: it is not lost by taking up or laying down the tool. */
export function isAsking({ step }: Drawing): boolean {
  return step.at === 'asking' || step.at === 'saving';
}

function started(drawing: Drawing, person: Drawable, hand: Hand): Drawing {
  if (isAsking(drawing)) return drawing;
  const reason = whyNot(person);
  if (reason !== null) return { ...drawing, step: IDLE, whyNot: reason };
  return { ...drawing, step: { at: 'from', from: person.id, over: null, hand }, whyNot: null };
}

function over(drawing: Drawing, person: Drawable | null): Drawing {
  const { step } = drawing;
  if (step.at !== 'from') return drawing;
  const meant = person === null || person.id === step.from ? null : person.id;
  return meant === step.over ? drawing : { ...drawing, step: { ...step, over: meant } };
}

function dropped(drawing: Drawing, person: Drawable | null, moved: boolean): Drawing {
  const { step } = drawing;
  if (step.at !== 'from') return drawing;
  if (person === null) {
    // A drag that ends nowhere is over; a tap beside somebody leaves the line on the finger.
    return step.hand === 'held' ? { ...drawing, step: IDLE } : { ...drawing, step: { ...step, over: null } };
  }
  if (person.id === step.from) return ontoTheSame(drawing, step, moved);
  const reason = whyNot(person);
  if (reason !== null)
    return { ...drawing, step: step.hand === 'held' ? IDLE : { ...step, over: null }, whyNot: reason };
  return {
    ...drawing,
    step: { at: 'asking', from: step.from, to: person.id, sent: [], trouble: null },
    whyNot: null,
  };
}

/** A first tap begins a line and a second one on the same person ends it; a drag that came back is over. */
function ontoTheSame(drawing: Drawing, step: DrawStep & { at: 'from' }, moved: boolean): Drawing {
  if (step.hand === 'held' && !moved)
    return { ...drawing, step: { ...step, hand: 'tapped', over: null }, whyNot: null };
  return { ...drawing, step: IDLE, whyNot: step.hand === 'keys' ? 'same' : null };
}

/** One way back at a time: a line on the finger or a sheet first, then the tool. While saving there is none. */
function stopped(drawing: Drawing): Drawing {
  if (drawing.step.at === 'saving') return drawing;
  if (drawing.step.at === 'idle') return NOT_DRAWING;
  return { ...drawing, step: IDLE, whyNot: null };
}

type Answered = Exclude<DrawEvent, { do: 'arm' | 'start' | 'over' | 'drop' | 'stop' }>;

function answered(step: DrawStep, event: Answered): DrawStep {
  if (step.at === 'saving') return afterSaving(step, event);
  if (step.at === 'asking' && event.do === 'send')
    return {
      at: 'saving',
      from: step.from,
      to: step.to,
      sent: [...withoutKey(step.sent, event.sent), event.sent],
    };
  return 'ratingId' in step ? marked(step, event) : step;
}

/** There and back: what was drawn is undone, and done again. */
function marked(step: DrawnStep, event: Answered): DrawStep {
  const next = NEXT[step.at];
  if (event.do === next.by) return step.again ? step : { ...step, at: next.to, lost: false };
  if (event.do !== 'marked' || next.by !== null) return step;
  return { ...step, at: event.ok ? next.to : next.back, lost: !event.ok };
}

const NEXT = {
  done: { by: 'undo', to: 'undoing', back: 'done' },
  undoing: { by: null, to: 'undone', back: 'done' },
  undone: { by: 'redo', to: 'redoing', back: 'undone' },
  redoing: { by: null, to: 'done', back: 'undone' },
} as const;

function withoutKey(sent: readonly Sent[], { key }: Sent): readonly Sent[] {
  return sent.filter((one) => one.key !== key);
}

function afterSaving(step: DrawStep & { at: 'saving' }, event: Answered): DrawStep {
  const { from, to, sent } = step;
  if (event.do === 'failed') {
    // What was refused is known not to be written down; of what was lost, nobody knows.
    const open = event.how === 'refused' ? sent.slice(0, -1) : sent;
    return { at: 'asking', from, to, sent: open, trouble: event.how };
  }
  if (event.do !== 'saved') return step;
  const { ratingId, again, outspoken } = event;
  const trust = sent.at(-1)?.choice.trust ?? '';
  return { at: 'done', from, to, trust, ratingId, again, outspoken, lost: false };
}

/**
 * The key to send a choice under, and the keys of what the same gesture sent before with another choice: nobody knows
 * whether that was written down. What was sent last goes under the same key again, so that it is written down once.
 */
export function keysOf(
  sent: readonly Sent[],
  choice: LineChoice,
  fresh: string,
): { readonly key: string; readonly before: readonly string[] } {
  const last = sent.at(-1);
  const isLast = last !== undefined && isSame(last.choice, choice);
  const before = (isLast ? sent.slice(0, -1) : sent).map(({ key }) => key);
  return { key: isLast ? last.key : fresh, before };
}

function isSame(one: LineChoice, other: LineChoice): boolean {
  return one.trust === other.trust && one.told === other.told && one.ratedOn === other.ratedOn;
}
