import type { Core } from 'cytoscape';
import { budgetsOf, densitiesIn, type Densities } from '@/lib/map/densities';
import { inkAt, INK_BUDGET, type LevelInk } from '@/lib/map/ink-budget';
import type { MapPicture } from '@/lib/map/picture';
import type { Ink } from './ink';
import { readInk } from './ink';
import { stylesheet } from './stylesheet';

/** How many steps there are from one zoom to its double: in between, lines grow with everything else. */
const STEPS = 3;
/** Milliseconds without zooming after which lines are dressed anew. */
const STILL = 90;

/** Keeps the lines Cytoscape draws within the budget of ink: at each step of the zoom, for the densest circle that is near. */
export class Dressing {
  private densities: Densities;
  private worn = '';
  private circles: readonly number[] = [];
  private waiting = 0;
  private heading: number | null = null;

  constructor(
    private readonly cy: Core,
    picture: MapPicture,
  ) {
    this.densities = densitiesIn(picture);
    cy.on('zoom', () => this.soon());
    cy.on('destroy', () => window.clearTimeout(this.waiting));
  }

  /** Takes a new picture. */
  swap(picture: MapPicture): void {
    this.densities = densitiesIn(picture);
  }

  /** Dresses lines from now on for the zoom one flies to; null where one has come. */
  headFor(zoom: number | null): void {
    this.heading = zoom;
  }

  /** Dresses lines for where one is now, and those circles whose people are shown. */
  fit(circles: readonly number[] = this.circles, ink: Ink = readInk()): void {
    this.circles = circles;
    const zoom = 2 ** (Math.floor(Math.log2(this.heading ?? this.cy.zoom()) * STEPS) / STEPS);
    const inks = this.inksAt(zoom);
    const wanted = JSON.stringify([ink, inks, zoom]);
    if (wanted === this.worn) return;
    this.worn = wanted;
    this.cy.style(stylesheet(ink, { inks, zoom }));
  }

  /** Dressing anew takes a frame or two: not while the view moves. */
  private soon(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.fit(), STILL);
  }

  private inksAt(zoom: number): readonly LevelInk[] {
    const { circles, between } = this.densities;
    if (circles.length === 0) return inkAt(zoom, between, INK_BUDGET);
    const near = this.circles.map((circle) => circles[circle] ?? between);
    const [densest = between] = near.sort((a, b) => longest(b) - longest(a));
    return inkAt(zoom, densest, budgetsOf(this.densities).within);
  }
}

function longest(density: readonly number[]): number {
  return density.reduce((sum, length) => sum + length, 0);
}
