import { MIX } from './mix';
import type { Fired } from './fire';
import type { Sent } from './plan';

/** How long requests took, in milliseconds. */
export type Quantiles = {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

/** The quantiles of some requests, those without a right answer too. */
export function quantilesOf(sent: readonly Sent[]): Quantiles {
  const times = sent.map(({ took }) => took).sort((one, other) => one - other);
  const at = (share: number) => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** What was not answered as it should be, by kind and status, with how often. */
export function wrongIn(sent: readonly Sent[]): ReadonlyMap<string, number> {
  const wrong = new Map<string, number>();
  for (const { kind, status, isRight } of sent) {
    const name = `${kind}: ${status === 0 ? 'no answer' : String(status)}`;
    if (!isRight) wrong.set(name, (wrong.get(name) ?? 0) + 1);
  }
  return wrong;
}

/** A load in lines: all of it, each kind, what went wrong, and what it cost. */
export function tableOf({ load, sent, before, after, cpu }: Fired): string {
  const rows = [
    ['', 'requests', 'p50', 'p95', 'p99', 'max'],
    row('in all', quantilesOf(sent)),
    ...MIX.map(({ name }) => row(name, quantilesOf(sent.filter(({ kind }) => kind === name)))),
  ];
  const lates = sent.map(({ late }) => late).sort((one, other) => one - other);
  const late = lates[Math.ceil(lates.length * 0.99) - 1] ?? 0;
  const wrong = [...wrongIn(sent)].map(([name, count]) => `${name} × ${String(count)}`);
  return [
    `${String(load.rate)} requests a second for ${String(load.seconds)} s, times in ms:`,
    ...rows.map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(9))).join('')),
    `not as they should be: ${wrong.join(', ') || 'none'}`,
    `left the generator late by (p99): ${late.toFixed(1)} ms`,
    `processor time: ${((cpu * 1000) / sent.length).toFixed(1)} ms a request`,
    `load average: ${before.toFixed(1)} before, ${after.toFixed(1)} after`,
  ].join('\n');
}

function row(name: string, { count, p50, p95, p99, max }: Quantiles): readonly string[] {
  return [name, String(count), ...[p50, p95, p99, max].map((time) => time.toFixed(0))];
}
