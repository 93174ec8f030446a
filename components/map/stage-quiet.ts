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

/** The quiet layer beneath the stage: everything that is too far to be held, in step with what is. */
export class Quiet {
  private readonly layer: Layer;
  private look: LayerLook | null = null;
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

  show({ picture, grouping, ink, shown }: Scene, lines: ShownLines, near: Near): void {
    this.picture = picture;
    this.look = {
      grouping,
      ink,
      people: this.peopleOf(shown),
      lines: this.linesOf(lines.of),
      held: heldBy(picture, near),
    };
    this.layer.show(picture, this.look);
  }

  /** Leaves out whoever is near now: they are drawn elsewhere. */
  hold(near: Near): void {
    if (!this.picture || !this.look) return;
    this.look = { ...this.look, held: heldBy(this.picture, near) };
    this.layer.show(this.picture, this.look);
  }

  follow(view: View): void {
    this.layer.follow(view);
  }

  close(): void {
    this.layer.close();
  }
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
