import type { Core } from 'cytoscape';
import type { Bundle } from '@/lib/map/bundles';
import { bundlesOf, thicknessIn } from '@/lib/map/bundles';
import type { Near } from '@/lib/map/near';
import { onceFor } from '@/lib/map/once-for';
import type { MapPicture } from '@/lib/map/picture';
import { pillarsOf } from '@/lib/map/pillars';
import { markOf, radiusOf } from '@/lib/map/picture';
import type { Scene, Shown } from './scene';
import type { Cast, LineShown, ShownLines } from './stage-elements';
import { castBundle, castCircle, castLine, castPerson, sizesOf } from './stage-elements';
import { Shelf, type Moved } from './stage-shelf';

type Wanted = ReadonlyMap<string, Cast>;
type Aim = {
  readonly people: Wanted;
  readonly lines: Wanted;
  readonly circles: Wanted;
  readonly bundles: Wanted;
};

/** What is shown just now; null before the first time. */
export type Worn = { readonly scene: Scene; readonly lines: ShownLines } | null;

/** What Cytoscape holds of a picture, and how it comes to hold something else. */
export class Holding {
  private readonly people: Shelf;
  private readonly lines: Shelf;
  private readonly circles: Shelf;
  private readonly bundles: Shelf;
  private allBundles: readonly Bundle[] = [];
  private pillars: readonly number[] = [];
  private fringe: readonly number[] = [];
  private near: Near | null = null;
  private aim: Aim | null = null;
  private worn: Worn = null;
  private boost = 1;
  private readonly unmeantIn = onceFor(unmeantCircles);

  constructor(
    private readonly cy: Core,
    private picture: MapPicture,
  ) {
    this.people = new Shelf(cy, (at) => this.dressOfPerson(at));
    this.lines = new Shelf(cy, (at) => ({ shown: this.shownLine(at), paint: '' }));
    this.circles = new Shelf(cy, (at) => ({ shown: this.isQuiet(at) ? 'rest' : '', paint: '' }));
    this.bundles = new Shelf(cy, () => ({
      shown: this.near && this.near.outside.size > 0 ? 'rest' : '',
      paint: '',
    }));
    this.learn();
  }

  /** Sets what is to be held; lets go at once of what is not. */
  aimAt(near: Near): void {
    this.near = near;
    this.aim = this.wantedOf(near);
    const { people, lines, circles, bundles } = this.aim;
    this.cy.batch(() => {
      this.lines.drop(lines);
      this.bundles.drop(bundles);
      this.people.drop(people);
      this.circles.drop(circles);
      this.wear();
    });
  }

  /** Takes in up to so many of what is still missing; answers whether all is here now. */
  advance(most = Infinity): boolean {
    if (!this.aim) return true;
    const { people, lines, circles, bundles } = this.aim;
    let left = most;
    this.cy.batch(() => {
      left = this.people.take(people, left);
      // A line can come only once both its people are here; bubbles are few.
      if (left > 0) left = this.lines.take(lines, left);
      if (left > 0) left = this.circles.take(circles, left);
      if (left > 0) left = this.bundles.take(bundles, left);
    });
    if (left <= 0) return false;
    this.aim = null;
    return true;
  }

  /** Takes a new picture; answers who of those who are held stands elsewhere in it. */
  swap(picture: MapPicture, near: Near): Moved[] {
    this.picture = picture;
    this.learn();
    this.worn = null;
    this.aimAt(near);
    const moved: Moved[] = [];
    const { aim } = this;
    if (!aim) return moved;
    this.cy.batch(() => {
      moved.push(...this.people.renew(aim.people), ...this.circles.renew(aim.circles));
      this.lines.renew(aim.lines);
      this.bundles.renew(aim.bundles);
    });
    this.advance();
    return moved;
  }

  /** What of a scene is on the stage. */
  seen(open: number | null): Pick<Scene, 'here' | 'outside' | 'far'> {
    const { near, worn, picture } = this;
    if (!near) return {};
    if (picture.circles.length === 0) return { far: null };
    const words = worn?.scene.circleWords ?? [];
    const quiet = this.unmeant();
    const far = { sunk: near.circles, open, quiet, words, pillars: this.pillars, fringe: this.fringe };
    return { here: near.people, outside: near.outside, far };
  }

  /** Gives everything the looks of a scene. */
  dress(worn: NonNullable<Worn>): void {
    this.worn = worn;
    this.cy.batch(() => {
      this.wear();
    });
  }

  /** Draws all discs larger or smaller than life. */
  enlarge(boost: number): void {
    this.boost = boost;
    this.cy.batch(() => {
      this.people.each(({ element, at }) => {
        const person = this.picture.people[at];
        if (person) element.data(sizesOf(radiusOf(person), boost));
      });
    });
  }

  private learn(): void {
    const isWhole = this.picture.circles.length === 0;
    this.allBundles = isWhole ? [] : bundlesOf(this.picture);
    this.fringe = this.picture.people.flatMap((person, at) => (markOf(person) === 'fringe' ? [at] : []));
    this.pillars = isWhole ? [] : pillarsOf(this.picture);
  }

  private wear(): void {
    for (const shelf of [this.people, this.lines, this.circles, this.bundles]) shelf.wear();
  }

  private wantedOf({ people, lines, circles }: Near): Aim {
    const sunk = new Set(circles);
    return {
      people: named(people, (at) => castPerson(this.picture, at, this.boost)),
      lines: named(lines, (at) => castLine(this.picture, at)),
      circles: named(
        this.picture.circles.flatMap((_, at) => (sunk.has(at) ? [] : [at])),
        (at) => castCircle(this.picture.circles, at),
      ),
      bundles: named(
        this.allBundles.flatMap(({ from, to }, at) => (sunk.has(from) || sunk.has(to) ? [] : [at])),
        (at) => {
          const bundle = this.allBundles[at];
          return bundle
            ? castBundle(bundle, at, thicknessIn(this.allBundles, bundle, this.picture.circles))
            : null;
        },
      ),
    };
  }

  private dressOfPerson(at: number): { shown: string; paint: string } {
    if (!this.worn) return { shown: 'full', paint: '#888' };
    const { grouping, ink, shown } = this.worn.scene;
    const colour = grouping.groups[grouping.groupOf[at] ?? 0]?.colour;
    const how: Shown = shown[at] ?? 'full';
    return {
      shown: how === 'full' && this.near?.outside.has(at) ? 'outside' : how,
      paint: colour === undefined ? ink.rule : ink.colourOf(colour),
    };
  }

  private shownLine(at: number): string {
    const how: LineShown = this.worn?.lines.of[at] ?? 'full';
    const chosen = this.worn?.lines.chosen === at ? ' chosen' : '';
    return (how === 'full' && this.leadsOutside(at) ? 'outside' : how) + chosen;
  }

  private leadsOutside(at: number): boolean {
    const { lines } = this.picture;
    const outside = this.near?.outside;
    return outside !== undefined && (outside.has(lines.from[at] ?? -1) || outside.has(lines.to[at] ?? -1));
  }

  /** A bubble steps back while somebody is inside another, or when none of its people are meant. */
  private isQuiet(at: number): boolean {
    return (this.near?.outside.size ?? 0) > 0 || this.unmeant().has(at);
  }

  /** The circles none of whose people are meant. */
  private unmeant(): ReadonlySet<number> {
    return this.worn ? this.unmeantIn(this.worn.scene) : NONE;
  }
}

const NONE: ReadonlySet<number> = new Set();

function unmeantCircles({ picture, shown }: Scene): ReadonlySet<number> {
  const unmeant = new Set(picture.circles.keys());
  shown.forEach((how, at) => {
    if (how !== 'rest' && how !== 'gone') unmeant.delete(picture.circleOf[at] ?? -1);
  });
  return unmeant;
}

function named(places: readonly number[], cast: (at: number) => Cast | null): Wanted {
  const found = new Map<string, Cast>();
  for (const at of places) {
    const one = cast(at);
    if (one) found.set(one.id, one);
  }
  return found;
}
