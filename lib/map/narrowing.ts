import { WORDED, type Clause, type Condition, type Only } from './only';
import type { MapPart } from './part';

/** Of these kinds a person has one at most, or few: another one asked for means "or". */
const ALTERNATIVES: ReadonlySet<Condition['kind']> = new Set([
  'department',
  'shift',
  'language',
  'support',
  'standing',
  'mark',
  'circle',
]);

/** The filter that asks for a part of the web. */
export function onlyOf(part: MapPart): Only {
  return WORDED.flatMap((kind) =>
    part[kind] === '' ? [] : [{ not: false, any: [{ kind, is: part[kind] }] }],
  );
}

/** Asks for one thing more: as another choice beside others of its kind ("Pack or Stow"), or else on top of all that is asked. */
export function narrowed(only: Only, condition: Condition): Only {
  const place = only.findIndex(
    ({ not, any }) =>
      !not && ALTERNATIVES.has(condition.kind) && any.every(({ kind }) => kind === condition.kind),
  );
  return place < 0 ? [...only, { not: false, any: [condition] }] : widened(only, place, condition);
}

/** One choice more in a clause that is there. */
export function widened(only: Only, place: number, condition: Condition): Only {
  return changed(only, place, ({ not, any }) => ({
    not,
    any: any.some((one) => isSame(one, condition)) ? any : [...any, condition],
  }));
}

/** The same clause turned around: what was asked for is ruled out, and the other way. */
export function turned(only: Only, place: number): Only {
  return changed(only, place, ({ not, any }) => ({ not: !not, any }));
}

/** Without one choice of a clause; without the clause where it was the last. */
export function without(only: Only, place: number, condition: Condition): Only {
  const next = changed(only, place, ({ not, any }) => ({
    not,
    any: any.filter((one) => !isSame(one, condition)),
  }));
  return next.filter(({ any }) => any.length > 0);
}

/** Asks for these, or if all of them are asked for already, not any more. */
export function toggled(only: Only, conditions: readonly Condition[]): Only {
  if (!conditions.every((condition) => asksFor(only, condition)))
    return conditions.reduce((next, one) => (asksFor(next, one) ? next : narrowed(next, one)), only);
  return conditions.reduce((next, one) => {
    const place = next.findIndex(({ not, any }) => !not && any.some((other) => isSame(one, other)));
    return place < 0 ? next : without(next, place, one);
  }, only);
}

/** Whether a filter asks for this, not against it. */
export function asksFor(only: Only, condition: Condition): boolean {
  return only.some(({ not, any }) => !not && any.some((one) => isSame(one, condition)));
}

function changed(only: Only, place: number, change: (clause: Clause) => Clause): Only {
  return only.map((clause, at) => (at === place ? change(clause) : clause));
}

/** A name for a condition that no other has, as long as only one ring is drawn. */
export function keyOf(condition: Condition): string {
  const { kind } = condition;
  if (kind === 'drawn') return kind;
  const what = kind === 'circle' ? condition.of : kind === 'unspoken' ? condition.days : condition.is;
  return `${kind} ${String(what)}`;
}

function isSame(one: Condition, other: Condition): boolean {
  if (one.kind === 'drawn' || other.kind === 'drawn')
    return one.kind === other.kind && 'ids' in one && 'ids' in other && one.ids === other.ids;
  return keyOf(one) === keyOf(other);
}
