import type { Grouping } from '@/lib/map/groups';
import { markOf, type MapPerson, type Mark } from '@/lib/map/picture';
import { tokenOf } from '@/lib/map/tones';
import { tenth, type Disc } from './fit';
import { PRINT, printColour } from './print-ink';
import { shape, type Shape } from './shape';

/** What is drawn of people, from below to above; shapes of one look are one path. */
export class Discs {
  private readonly layers = new Map<number, Map<string, { look: Shape['attributes']; paths: string[] }>>();

  /** A disc in its colour with its mark. */
  add(disc: Disc, colour: string, mark: Mark | null): void {
    if (mark === 'fringe') this.wash(disc);
    if (mark === 'committee') this.put(1, round(disc, committeeFar(disc) + committeeWide(disc) + 1.5), PAPER);
    if (mark === 'ghost') {
      this.ghost(disc);
      return;
    }
    this.put(2, round(disc, 1.2), PAPER);
    this.put(3, round(disc), { fill: printColour(colour) });
    if (colour.startsWith('standing-')) this.standing(disc, tokenOf(colour));
    if (mark === 'fringe') this.fringe(disc);
    if (mark === 'committee') {
      const wide = committeeWide(disc);
      this.put(5, round(disc, committeeFar(disc) + wide / 2), line('ink', wide));
    }
  }

  /** All of it, from below to above. */
  shapes(): readonly Shape[] {
    return [...this.layers]
      .sort(([a], [b]) => a - b)
      .flatMap(([, looks]) =>
        [...looks.values()].map(({ look, paths }) => shape('path', { ...look, d: paths.join('') })),
      );
  }

  private wash(disc: Disc): void {
    this.put(0, round(disc, fit(disc, 1.1, 5, 14)), { fill: PRINT['thread'] ?? '', fillOpacity: 0.16 });
  }

  private fringe(disc: Disc): void {
    this.put(4, round({ ...disc, radius: disc.radius * 0.42 }), PAPER);
    const wide = fit(disc, 0.34, 1.2, 3.2);
    this.put(5, round(disc, fit(disc, 0.25, 0.5, 3) + wide / 2), line('thread', wide));
  }

  private ghost(disc: Disc): void {
    this.put(2, round(disc, 1), PAPER);
    this.put(5, round(disc, -1), { ...line('soft', 1.8), strokeDasharray: '3 2' });
  }

  /** Hollow, half, full or ringed, so that a standing is told apart in grey. */
  private standing(disc: Disc, tone: string): void {
    if (tone === 'thread') this.put(4, round({ ...disc, radius: disc.radius * 0.55 }), PAPER);
    if (tone === 'ochre') this.put(4, half({ ...disc, radius: disc.radius * 0.6 }), PAPER);
    if (tone === 'green')
      this.put(
        4,
        round({ ...disc, radius: disc.radius * 0.5 }),
        line('paper', Math.max(0.6, disc.radius * 0.14)),
      );
  }

  private put(layer: number, path: string, look: Shape['attributes']): void {
    const looks = this.layers.get(layer) ?? new Map<string, { look: Shape['attributes']; paths: string[] }>();
    this.layers.set(layer, looks);
    const key = JSON.stringify(look);
    const same = looks.get(key) ?? { look, paths: [] };
    looks.set(key, same);
    same.paths.push(path);
  }
}

/** The people of a drawing that stand in its window. */
export function discShapes(
  people: readonly MapPerson[],
  discs: readonly Disc[],
  { groups, groupOf }: Grouping,
  isSeen: (disc: Disc) => boolean,
): readonly Shape[] {
  const drawn = new Discs();
  people.forEach((person, at) => {
    const disc = discs[at];
    if (!disc || !isSeen(disc)) return;
    drawn.add(disc, groups[groupOf[at] ?? 0]?.colour ?? 'none', markOf(person));
  });
  return drawn.shapes();
}

const PAPER = { fill: PRINT['paper'] ?? '' } as const;

function line(token: string, wide: number): Shape['attributes'] {
  return { fill: 'none', stroke: PRINT[token] ?? '', strokeWidth: tenth(wide) };
}

function committeeFar(disc: Disc): number {
  return fit(disc, 0.28, 0.8, 4);
}

function committeeWide(disc: Disc): number {
  return fit(disc, 0.2, 1, 2.8);
}

/** A length that goes with the disc, within bounds. */
function fit({ radius }: Disc, share: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, radius * share));
}

/** A full circle as a path, `far` beyond the disc's edge. */
function round({ x, y, radius }: Disc, far = 0): string {
  const r = tenth(Math.max(0.3, radius + far));
  return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${tenth(2 * r)} 0a${r} ${r} 0 1 0 ${tenth(-2 * r)} 0z`;
}

/** The right half of a circle. */
function half({ x, y, radius }: Disc): string {
  const r = tenth(radius);
  return `M${tenth(x)} ${tenth(y - r)}a${r} ${r} 0 0 1 0 ${tenth(2 * r)}z`;
}
