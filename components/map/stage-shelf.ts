import type { Core, SingularElementArgument, SingularElementReturnValue } from 'cytoscape';
import type { Cast } from './stage-elements';
import { defined } from './stage-elements';

/** One thing Cytoscape holds. */
export type Held = {
  readonly element: SingularElementReturnValue;
  at: number;
  /** What was given to it last. */
  shown: string;
  paint: string;
  base: string;
};

/** How something is to be shown: a class, and for a person a colour. */
export type Dress = (at: number) => { readonly shown: string; readonly paint: string };

/** The things of one kind that Cytoscape holds, by their names there; only what changes is touched. */
export class Shelf {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly cy: Core,
    private readonly dress: Dress,
  ) {}

  /** Lets go of everything that is not wanted any more. */
  drop(wanted: ReadonlyMap<string, Cast>): void {
    const gone = [...this.held].filter(([id]) => !wanted.has(id));
    if (gone.length === 0) return;
    const all = this.cy.collection();
    for (const [, { element }] of gone) all.merge(element);
    this.cy.remove(all);
    for (const [id] of gone) this.held.delete(id);
  }

  /** Takes in up to `most` of those that are wanted and not here; answers how many more it could have taken. */
  take(wanted: ReadonlyMap<string, Cast>, most: number): number {
    const missing = [...wanted.values()].filter(({ id }) => !this.held.has(id));
    const taken = missing.slice(0, most);
    if (taken.length === 0) return most;
    const dressed = taken.map((cast) => ({ cast, ...this.dress(cast.at) }));
    const elements = this.cy.add(
      dressed.map(({ cast, shown, paint }) => {
        const data = paint === '' ? cast.data : { ...cast.data, paint };
        return defined({ ...cast, data, classes: `${cast.classes} ${shown}`.trim() });
      }),
    );
    dressed.forEach(({ cast, shown, paint }, turn) => {
      const element = elements[turn];
      if (element) this.held.set(cast.id, { element, at: cast.at, shown, paint, base: cast.classes });
    });
    return most - taken.length;
  }

  /** Tells those who stay what a new picture says of them; answers who moved, and from where. */
  renew(wanted: ReadonlyMap<string, Cast>): Moved[] {
    const moved: Moved[] = [];
    for (const [id, one] of this.held) {
      const cast = wanted.get(id);
      if (!cast) continue;
      renewOne(one, cast);
      if (!cast.place) continue;
      const { x, y } = (one.element as unknown as { position: () => { x: number; y: number } }).position();
      if (x !== cast.place.x || y !== cast.place.y)
        moved.push({ element: one.element, at: cast.at, from: { x, y }, to: cast.place });
    }
    return moved;
  }

  /** Gives each the class and the colour it is to have. */
  wear(): void {
    for (const one of this.held.values()) {
      const { shown, paint } = this.dress(one.at);
      if (paint !== one.paint) one.element.data('paint', paint);
      if (shown !== one.shown) change(one.element, one.shown, shown);
      one.shown = shown;
      one.paint = paint;
    }
  }

  each(touch: (held: Held) => void): void {
    this.held.forEach(touch);
  }
}

/** Somebody who stands elsewhere in the new picture. */
export type Moved = {
  readonly element: SingularElementReturnValue;
  readonly at: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
};

function renewOne(one: Held, { at, data, classes }: Cast): void {
  const { element } = one;
  for (const [key, value] of Object.entries({ ...data, at })) {
    if (key !== 'paint' && element.data(key) !== value) element.data(key, value);
  }
  one.at = at;
  if (classes !== one.base) change(element, one.base, classes);
  one.base = classes;
}

function change(element: SingularElementArgument, before: string, now: string): void {
  if (before !== '') element.removeClass(before);
  if (now !== '') element.addClass(now);
}
