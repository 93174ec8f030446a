import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { expect, test } from 'vitest';

/** What a proof found: its figure in words, and whatever speaks against it. */
export type Found = { readonly found: string; readonly faults: readonly string[] };

/** Where each proof leaves its figure, one JSON object to a line; bin/proofs.mjs makes the table of them. */
const FIGURES = 'tests/results/proofs.jsonl';
const MOST_SHOWN = 20;
/** A limit against hanging, not a figure: the longest takes half an hour and its beginning and end. */
const PATIENCE = 60 * 60 * 1000;

/** A proof: a threat, the figure that was asked, and the work that finds it. It prints one line and fails on any fault. */
export function proof(threat: string, asked: string, prove: () => Promise<Found>): void {
  test(`${threat}: ${asked}`, { timeout: PATIENCE }, async () => {
    const startedAt = performance.now();
    const before = load();
    const { found, faults } = await prove().catch((cause: unknown) => brokenOff(cause));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const holds = faults.length === 0;
    mkdirSync('tests/results', { recursive: true });
    appendFileSync(
      FIGURES,
      `${JSON.stringify({ threat, asked, found, holds, before, after: load(), seconds })}\n`,
    );
    if (!holds) writeFileSync(`tests/results/${threat.replaceAll(' ', '-')}.txt`, `${faults.join('\n')}\n`);
    process.stdout.write(`  ${holds ? '✓' : '✗'} ${threat}: ${found} (${seconds} s)\n`);
    expect(faults.slice(0, MOST_SHOWN), `${String(faults.length)} faults`).toEqual([]);
  });
}

function load(): number {
  return loadavg()[0] ?? 0;
}

function brokenOff(cause: unknown): Found {
  const words = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { found: 'broke off', faults: [words] };
}
