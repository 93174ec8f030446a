import { setTimeout } from 'node:timers/promises';
import type { Seat } from '@/lib/access/seat';
import { verifyAudit } from '@/lib/db/audit-verify';
import type { Case, Deed } from './case';
import { cutOff, type Cut } from './cut';
import { changed, clearAttempts, plain, stored, type Stored } from './stored';
import { makeWorld, type World } from './world';

/** Which cuts are made of those that can differ; `isEnd`: of the last statements, where a transaction ends. */
export type Choose = (isEnd: boolean) => boolean;

/** What was found about a command: how often it was cut off, and what was wrong. */
export type Proven = { readonly cuts: number; readonly faults: readonly string[] };

/** A world with a command in it, the seat it is asked by, and what was stored before it. */
type Stage = { readonly world: World; readonly deed: Deed; readonly seat: Seat; readonly before: Stored };

/** How a command ends when nothing is cut: what it changes, what it answers, and by how many statements. */
type Usual = { readonly change: string; readonly answer: string; readonly statements: readonly string[] };

const NO_SEAT = { shut: true } as const;
const NEVER: Cut = { at: Number.POSITIVE_INFINITY, how: 'before' };

/**
 * Cuts a command off at its statements, one after the other, in a world that is made anew once it came through. After each
 * cut what is stored is what it was before or what it is after, nothing between; the audit's chain holds; and the same
 * form sent again gives what is after, once.
 */
export async function proveCommand(name: string, make: Case, choose: Choose): Promise<Proven> {
  const faults: string[] = [];
  const usual = await usually(make);
  if (usual.change === '' || isNo(usual.answer)) faults.push(`${name} did nothing: ${usual.answer}`);
  let cuts = 0;
  for (const how of ['before', 'after'] as const) {
    let stage = await setUp(make);
    for (const at of placesToCut(usual.statements, how)) {
      const statement = usual.statements[at - 1] ?? '';
      if (!choose(at >= usual.statements.length - 1)) continue;
      const found = await oneCut(stage, { at, how }, usual);
      cuts += 1;
      const where = `${name}, ${how} statement ${String(at)} (${statement})`;
      faults.push(...found.faults.map((fault) => `${where}: ${fault}`));
      if (found.isDone) stage = await setUp(make);
    }
    // Cut off so often, the same form comes through at last.
    faults.push(...(await sentAgain(stage, usual)).map((fault) => `${name}, sent at last: ${fault}`));
  }
  return { cuts, faults };
}

/**
 * Where a cut can tell something: before every statement, and after those that end a transaction or stand alone. After any
 * other, nothing is different from before the next.
 */
function placesToCut(statements: readonly string[], how: Cut['how']): readonly number[] {
  let isWithin = false;
  return statements.flatMap((statement, index) => {
    if (statement.startsWith('BEGIN')) isWithin = true;
    if (statement === 'COMMIT') isWithin = false;
    return how === 'before' || !isWithin ? [index + 1] : [];
  });
}

async function setUp(make: Case): Promise<Stage> {
  const world = await makeWorld();
  const deed = await make(world);
  const seat = await seatOf(world, deed);
  if (!seat) throw new Error('nobody has the seat it is asked by');
  return { world, deed, seat, before: await stored() };
}

async function usually(make: Case): Promise<Usual> {
  const { deed, seat, before } = await setUp(make);
  const { answer, statements } = await cutOff(NEVER, () => deed.does(seat));
  return { change: changed(before, await stored()), answer: text(answer), statements };
}

async function oneCut(stage: Stage, cut: Cut, usual: Usual) {
  const { deed, seat, before } = stage;
  await patiently(clearAttempts);
  await cutOff(cut, () => deed.does(seat));
  const change = changed(before, await patiently(stored));
  if (change === '') return { isDone: false, faults: [] };
  const faults = await auditFaults();
  if (change !== usual.change) faults.push(`something between: ${difference(usual.change, change)}`);
  else faults.push(...(await sentAgain(stage, usual)));
  return { isDone: true, faults };
}

/** Sends the same form twice more, whether it was done or not: it is done by now, once. */
async function sentAgain(stage: Stage, usual: Usual): Promise<string[]> {
  const { deed, before } = stage;
  const faults: string[] = [];
  const answers: string[] = [];
  await clearAttempts();
  for (let time = 0; time < 2; time += 1) {
    answers.push(text(await ask(stage)));
    if (deed.then === 'noted') break;
    const change = changed(before, await stored());
    if (change !== usual.change) faults.push(`sent again: ${difference(usual.change, change)}`);
  }
  const [first = '', second = first] = answers;
  if (deed.then === undefined && (plain(first) !== plain(usual.answer) || first !== second))
    faults.push(`answered ${first}, then ${second}, instead of ${usual.answer}`);
  return faults;
}

async function ask({ world, deed }: Stage): Promise<unknown> {
  const seat = await seatOf(world, deed);
  return seat ? deed.does(seat) : NO_SEAT;
}

function seatOf(world: World, deed: Deed) {
  const seat = deed.by ?? world.lead;
  return deed.isOutside ? Promise.resolve(seat) : world.again(seat);
}

async function auditFaults(): Promise<string[]> {
  const checked = await verifyAudit(process.env['DATABASE_URL'] ?? '');
  return checked.flatMap(({ problems }) => problems.map(({ kind }) => `the audit's chain: ${kind}`));
}

/** The pool notices in a moment which of its lines are dead. */
async function patiently<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await look().then(
      (value) => ({ value }),
      () => null,
    );
    if (found) return found.value;
    await setTimeout(10);
  }
  return look();
}

function text(answer: unknown): string {
  return JSON.stringify(answer ?? null);
}

function isNo(answer: string): boolean {
  return answer === 'false' || answer.includes('"refused"');
}

function difference(asked: string, found: string): string {
  const [wanted, got] = [asked.split('\n'), found.split('\n')];
  const missing = wanted.filter((line) => !got.includes(line)).map((line) => `missing ${line}`);
  const extra = got.filter((line) => !wanted.includes(line)).map((line) => `extra ${line}`);
  return [...missing, ...extra].slice(0, 4).join(' | ').slice(0, 600) || 'as often as it was sent';
}
