import type { Near } from '@/lib/map/near';
import { SHADES } from '@/lib/map/shading';
import type { MapPicture } from '@/lib/map/picture';
import { openLayer, type Layer } from './layer';
import type { LayerLook } from './layer-look';
import type { Scene, Shown, View } from './scene';
import type { LineShown, ShownLines } from './stage-elements';

const OF_PEOPLE: Readonly<Record<Shown, number>> = {
  gone: SHADES.hidden,
  rest: SHADES.rest,
  aside: SHADES.aside,
  full: SHADES.full,
};
const OF_LINES: Readonly<Record<LineShown, number>> = { ...OF_PEOPLE, lit: SHADES.full };

/** What is near, and the circle somebody went into. */
type Inside = { readonly near: Near; readonly open: number | null };

/** The quiet layer beneath the stage: everything that is too far to be held, in step with what is. */
export class Quiet {
  private readonly layer: Layer;
  private base: LayerLook | null = null;
  private inside: { readonly base: LayerLook; readonly open: number; readonly look: LayerLook } | null = null;
  private picture: MapPicture | null = null;

  private readonly peopleOf = remembered((shown: readonly Shown[]) =>
    Uint8Array.from(shown, (how) => OF_PEOPLE[how]),
  );
  private readonly linesOf = remembered((shown: readonly LineShown[]) =>
    Uint8Array.from(shown, (how) => OF_LINES[how]),
  );

  constructor(canvas: HTMLCanvasElement) {
    this.layer = openLayer(canvas);
  }

  show({ picture, grouping, ink, shown }: Scene, lines: ShownLines, { near, open }: Inside): void {
    this.picture = picture;
    this.base = { grouping, ink, people: this.peopleOf(shown), lines: this.linesOf(lines.of), held: null };
    this.hold(near, open);
  }

  /** Leaves out whoever is near now: they are drawn elsewhere. While a circle is open, everybody outside it steps back. */
  hold(near: Near, open: number | null): void {
    const { picture, base } = this;
    if (!picture || !base) return;
    const look = open === null ? base : this.insideOf(picture, base, open);
    this.layer.show(picture, { ...look, held: heldBy(picture, near) });
  }

  /** The look inside a circle, the same for as long as nothing else changes. */
  private insideOf(picture: MapPicture, base: LayerLook, open: number): LayerLook {
    const { inside } = this;
    if (inside?.base === base && inside.open === open) return inside.look;
    const look = { ...base, ...fadedAround(picture, base, open) };
    this.inside = { base, open, look };
    return look;
  }

  follow(view: View): void {
    this.layer.follow(view);
  }

  close(): void {
    this.layer.close();
  }
}

/** The shades of everybody and everything, but outside a circle those of the rest. */
function fadedAround({ circleOf, lines }: MapPicture, base: LayerLook, open: number) {
  const people = base.people.map((shade, at) =>
    circleOf[at] === open ? shade : Math.min(shade, SHADES.rest),
  );
  const ofLines = base.lines?.map((shade, at) => {
    const isInside = circleOf[lines.from[at] ?? 0] === open && circleOf[lines.to[at] ?? 0] === open;
    return isInside ? shade : Math.min(shade, SHADES.rest);
  });
  return { people, lines: ofLines ?? null };
}

function heldBy({ people, lines }: MapPicture, near: Near): NonNullable<LayerLook['held']> {
  const held = { people: new Uint8Array(people.length), lines: new Uint8Array(lines.trust.length) };
  for (const at of near.people) held.people[at] = 1;
  for (const at of near.lines) held.lines[at] = 1;
  return held;
}

/** Works out what was asked last only once: the layer paints anew only what is another. */
function remembered<Given, Found>(work: (given: Given) => Found): (given: Given) => Found {
  let last: { readonly given: Given; readonly found: Found } | null = null;
  return (given) => {
    if (last?.given !== given) last = { given, found: work(given) };
    return last.found;
  };
}
