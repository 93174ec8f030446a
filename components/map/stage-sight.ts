import type { Core } from 'cytoscape';
import type { Eye, Near } from '@/lib/map/near';
import { isStillIn, nearBy, whereIs } from '@/lib/map/near';
import type { MapPicture } from '@/lib/map/picture';
import { waysOf, type Ways } from '@/lib/map/ways';
import type { Scene } from './scene';
import type { ShownLines } from './stage-elements';

/** What is near from where one looks, and which circle one is in. */
export class Sight {
  near: Near;
  open: number | null = null;
  private ways: Ways;
  private musts: readonly number[] = [];
  private mustLine: number | null = null;

  constructor(
    private readonly cy: Core,
    picture: MapPicture,
  ) {
    this.ways = waysOf(picture);
    this.near = nearBy(this.ways, this.asked(null));
  }

  /** Whether only a part of the web is near at a time. */
  get isPartial(): boolean {
    return this.ways.web.circles.length > 0;
  }

  /** The circle one is in. */
  get where(): number | null {
    return whereIs(this.ways, { eye: this.eye(), open: this.open }, this.near);
  }

  /** Takes a new picture, in which the open circle may be another or gone. */
  swap(picture: MapPicture): void {
    this.ways = waysOf(picture);
    if (this.open !== null && this.open >= picture.circles.length) this.open = null;
    [this.musts, this.mustLine] = [[], null];
    this.near = nearBy(this.ways, this.asked(null));
  }

  /** Whoever is looked at must be there from now on. */
  need({ chosen, near, musts = [] }: Scene, { chosen: line }: ShownLines): void {
    this.musts = [...(chosen === null ? [] : [chosen]), ...near, ...musts];
    this.mustLine = line;
  }

  /** Looks again; answers whether something else is near now. A circle that is far away or out of sight is left. */
  look(isFlying: boolean): boolean {
    if (!this.isPartial) return false;
    if (this.open !== null && !isFlying && !isStillIn(this.ways, this.eye(), this.open)) this.open = null;
    const before = this.near;
    this.near = nearBy(this.ways, this.asked(before));
    return !isSame(before, this.near);
  }

  private asked(before: Near | null) {
    const { musts, mustLine, open } = this;
    return { eye: this.eye(), open, musts, mustLine, before };
  }

  private eye(): Eye {
    const { x1, y1, x2, y2 } = this.cy.extent();
    return { left: x1, top: y1, right: x2, bottom: y2, zoom: this.cy.zoom() };
  }
}

function isSame(a: Near, b: Near): boolean {
  return (
    a.outside.size === b.outside.size &&
    isEqual(a.circles, b.circles) &&
    isEqual(a.people, b.people) &&
    isEqual(a.lines, b.lines)
  );
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
