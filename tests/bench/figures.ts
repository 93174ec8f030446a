import { loadavg } from 'node:os';

type Figure = {
  readonly found: number;
  readonly unit: string;
  /** To reach: no more, or no less, than this. */
  readonly most?: number;
  readonly least?: number;
  /** How it was come by. */
  readonly more?: string;
};

/** What a bench asks and finds; one that is missed fails it. */
export class Figures {
  readonly #rows: (readonly string[])[] = [['what', 'asked', 'found', '', 'load']];

  constructor(private readonly of: string) {}

  note(what: string, figure: Figure): void {
    const { found, unit, more = '' } = figure;
    const isMissed = !isReached(figure);
    if (isMissed) process.exitCode = 1;
    const shown = `${found.toFixed(found < 10 ? 1 : 0)} ${unit}${isMissed ? ' (missed)' : ''}`;
    const [load = 0] = loadavg();
    this.#rows.push([what, askedBy(figure), shown, more, load.toFixed(1)]);
    console.log(`${what}: ${shown}`);
  }

  /** One table of all of them. */
  print(): void {
    const widths = this.#rows[0]?.map((_, column) =>
      Math.max(...this.#rows.map((row) => row[column]?.length ?? 0)),
    );
    console.log(`\n${this.of}`);
    for (const row of this.#rows) {
      console.log(`| ${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join(' | ')} |`);
    }
  }
}

/** What was not found at all, which is not a number, is missed as well. */
function isReached({ found, most = Infinity, least = -Infinity }: Figure): boolean {
  return found <= most && found >= least;
}

function askedBy({ most, least, unit }: Figure): string {
  if (most !== undefined) return `≤ ${most} ${unit}`;
  return least === undefined ? '' : `≥ ${least} ${unit}`;
}
