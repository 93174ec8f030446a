import type { Grouping } from '@/lib/map/groups';
import type { Shading } from '@/lib/map/shading';
import type { Rgb } from '@/lib/map/raster';
import type { Ink } from './ink';

/** How the layer shows a picture just now. */
export type LayerLook = {
  readonly grouping: Grouping;
  readonly ink: Ink;
  /** For each person a shade of `SHADES`. */
  readonly people: Uint8Array;
  /** For each line a shade; null: that of the paler of its two people. */
  readonly lines: Uint8Array | null;
  /** Whom and what Cytoscape holds just now (1), so that nobody is drawn twice; null: nobody. */
  readonly held: { readonly people: Uint8Array; readonly lines: Uint8Array } | null;
};

/** What a look means for the painter; without what Cytoscape holds, or all of it. */
export function shadingOf({ grouping, ink, people, lines, held }: LayerLook, withHeld: boolean): Shading {
  return {
    people,
    lines,
    heldPeople: withHeld ? (held?.people ?? null) : null,
    heldLines: withHeld ? (held?.lines ?? null) : null,
    colourOf: grouping.groupOf,
    colours: grouping.groups.map(({ colour }) => rgbOf(ink.colourOf(colour))),
    paper: rgbOf(ink.paper),
    ink: rgbOf(ink.ink),
    thread: rgbOf(ink.thread),
  };
}

/** Whether two looks differ in nothing but what Cytoscape holds. */
export function isOnlyHeld(one: LayerLook | null, other: LayerLook): boolean {
  return (
    one !== null &&
    one.grouping === other.grouping &&
    one.ink === other.ink &&
    one.people === other.people &&
    one.lines === other.lines
  );
}

/** A colour of the style sheet, written with a hash. */
function rgbOf(colour: string): Rgb {
  const digits = colour.replace('#', '');
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(whole.slice(0, 6), 16) || 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}
