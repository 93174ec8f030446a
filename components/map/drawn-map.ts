import type { Core } from 'cytoscape';
import type { MapPicture, Point } from '@/lib/map/picture';
import { boostAt } from '@/lib/map/strokes';
import { flyOver, flyTo, type Viewport, viewOver, viewInto, fly, lookAtAll, zoomAround } from './flight';
import { glide } from './glide';
import { Pace } from './pace';
import { forgetWidths } from './text-width';
import type { Scene, View } from './scene';
import type { ShownLines } from './stage-elements';
import { Dressing } from './stage-dressing';
import { Holding } from './stage-holding';
import { Overlay } from './stage-overlay';
import { allOf, discOf, viewOf, watchTheme } from './stage-screen';
import type { Quiet } from './stage-quiet';
import { Sight } from './stage-sight';
import { listen, type StageEvents } from './stage-touch';

type Given = {
  readonly cy: Core;
  readonly overlay: HTMLCanvasElement;
  /** What lies beneath a web that is too large to be held whole; null where nothing does. */
  readonly quiet: Quiet | null;
  readonly picture: MapPicture;
  readonly events: StageEvents;
};

/** How many people and lines come in between two frames. */
const AT_ONCE = 160;

/** The map in Cytoscape: what is near is held, what was far sinks in as one comes nearer, and all that is seen is painted over. */
export class DrawnMap {
  private readonly cy: Core;
  private readonly overlay: Overlay;
  private readonly quiet: Quiet | null;
  private readonly dressing: Dressing;
  private readonly events: StageEvents;
  private readonly holding: Holding;
  private readonly sight: Sight;
  private readonly listeners = new Set<() => void>();
  private readonly unwatch: () => void;
  private picture: MapPicture;
  private given: Scene | null = null;
  private lines: ShownLines = { of: [], chosen: null };
  private spots: ReadonlyMap<number, Point> = new Map();
  private boost = 1;
  private readonly pace = new Pace(
    () => this.look(),
    () => this.holding.advance(AT_ONCE),
  );
  private isFlying = false;
  private where: number | null = null;
  private cameFrom: Viewport | null = null;
  private stopGliding: () => void = () => undefined;

  constructor({ cy, overlay, quiet, picture, events }: Given) {
    [this.cy, this.quiet] = [cy, quiet];
    this.overlay = new Overlay(overlay, this);
    [this.picture, this.events] = [picture, events];
    lookAtAll(cy, allOf(picture, null));
    this.sight = new Sight(cy, picture);
    this.holding = new Holding(cy, picture);
    this.dressing = new Dressing(cy, picture);
    this.dressing.fit(this.sight.near.circles);
    this.keepBoost(cy.zoom());
    this.holding.aimAt(this.sight.near);
    this.holding.advance();
    listen(cy, events, (circle) => this.enter(circle));
    cy.on('zoom', () => this.isFlying || this.keepBoost(cy.zoom())).on('viewport', () => this.lookSoon());
    cy.on('render', () => this.follow());
    this.unwatch = watchTheme((ink) => {
      this.dressing.fit(this.sight.near.circles, ink);
      if (this.given) this.show({ ...this.given, ink }, this.lines);
    });
    void document.fonts.ready.then(() => {
      forgetWidths();
      this.repaint();
    });
  }

  update(picture: MapPicture): void {
    if (picture === this.picture) return;
    this.stopGliding();
    this.picture = picture;
    this.given = null;
    this.sight.swap(picture);
    this.dressing.swap(picture);
    const moved = this.holding.swap(picture, this.sight.near);
    this.stopGliding = glide(this.cy, moved, (spots) => {
      this.spots = spots;
      this.repaint();
    });
  }

  show(scene: Scene, lines: ShownLines): void {
    [this.given, this.lines] = [scene, lines];
    this.sight.need(scene, lines);
    this.holding.dress({ scene, lines });
    this.lookNow();
    if (this.sight.isPartial) this.quiet?.show(scene, lines, this.sight);
    this.repaint();
  }

  hover(hovered: number | null): void {
    if (this.given) this.given = { ...this.given, hovered };
    this.repaint();
  }

  onPaint(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  scene(): Scene | null {
    return this.given && { ...this.given, ...this.holding.seen(this.sight.open), spots: this.spots };
  }

  flyTo(at: number): void {
    for (const person of this.picture.people.slice(at, at + 1)) flyTo(this.cy, person);
  }

  flyOver(people: readonly number[] | null, beside: boolean): void {
    if (people === null) this.sight.open = null;
    flyOver(
      this.cy,
      people === null
        ? allOf(this.picture, this.given)
        : people.flatMap((at) => this.picture.people[at] ?? []),
      beside,
    );
  }

  enter(circle: number): void {
    const to = this.picture.circles[circle];
    if (!to) return;
    if (this.sight.open === null) this.cameFrom = { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
    this.sight.open = circle;
    this.flyThere(viewInto(this.cy, to));
  }

  leave(): void {
    this.sight.open = null;
    this.flyThere(this.cameFrom ?? viewOver(this.cy, allOf(this.picture, this.given), false));
    this.cameFrom = null;
  }

  zoomBy(factor: number): void {
    zoomAround(this.cy, factor);
  }

  view(): View {
    return viewOf(this.cy, this.boost);
  }

  discOf(at: number): { x: number; y: number; radius: number } {
    return discOf(this.picture, at, this.view(), this.spots);
  }

  close(): void {
    this.stopGliding();
    this.unwatch();
    this.overlay.close();
    this.quiet?.close();
    this.pace.stop();
    this.cy.destroy();
  }

  private flyThere(view: Viewport | null): void {
    if (!view) return;
    const began = performance.now();
    this.isFlying = true;
    // Everything is dressed at once as it is to be there, and not again at each step of the way.
    this.dressing.headFor(view.zoom);
    this.keepBoost(view.zoom);
    this.lookNow();
    fly(this.cy, view, began, () => {
      this.isFlying = false;
      this.dressing.headFor(null);
      this.lookSoon();
    });
  }

  private lookSoon(): void {
    if (this.sight.isPartial) this.pace.lookSoon();
  }

  private lookNow(): void {
    this.look();
    this.holding.advance();
  }

  private look(): void {
    if (this.sight.look(this.isFlying)) {
      this.holding.aimAt(this.sight.near);
      this.quiet?.hold(this.sight.near, this.sight.open);
      this.dressing.fit(this.sight.near.circles);
    }
    const { where } = this.sight;
    if (where === this.where) return;
    this.where = where;
    this.events.onWhere(where);
  }

  /** From afar discs are drawn larger than life; in steps, so that zooming touches them seldom. */
  private keepBoost(zoom: number): void {
    const wanted = Math.round(boostAt(zoom) * 4) / 4;
    if (wanted === this.boost) return;
    this.boost = wanted;
    this.holding.enlarge(wanted);
  }

  private repaint(): void {
    this.overlay.paint();
    this.tell();
  }

  /** The view moved: what is written over a small map is written anew at each step, over a large one where the view rests. */
  private follow(): void {
    if (this.sight.isPartial) this.overlay.follow();
    else this.overlay.paint();
    this.tell();
  }

  private tell(): void {
    if (this.sight.isPartial) this.quiet?.follow(this.view());
    for (const listener of this.listeners) listener();
  }
}
