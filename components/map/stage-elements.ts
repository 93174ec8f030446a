import type { ElementDefinition } from 'cytoscape';
import type { Bundle } from '@/lib/map/bundles';
import type { MapCircle, MapPicture } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';
import type { BundleData, EdgeData, NodeData } from './stylesheet';

/** Which lines are meant, faded, lit or chosen. */
export type ShownLines = { readonly of: readonly LineShown[]; readonly chosen: number | null };
export type LineShown = 'gone' | 'rest' | 'aside' | 'lit' | 'full';

/** What Cytoscape is told of one thing: its name there, where it is in the picture, and what its looks depend on. */
export type Cast = {
  readonly id: string;
  readonly at: number;
  readonly data: NodeData | EdgeData | BundleData;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly ends: readonly [source: string, target: string] | null;
  readonly classes: string;
};

/** A person as `p:` and their id. */
export function castPerson({ people }: MapPicture, at: number, boost: number): Cast | null {
  const person = people[at];
  if (!person) return null;
  const data = { ...sizesOf(radiusOf(person), boost), paint: '#888' };
  return { id: `p:${person.id}`, at, data, place: person, ends: null, classes: '' };
}

/** A line as `l:` and the ids of its two people. */
export function castLine({ people, lines }: MapPicture, at: number): Cast | null {
  const [from, to] = [people[lines.from[at] ?? -1], people[lines.to[at] ?? -1]];
  if (!from || !to) return null;
  const onFringe = markOf(from) === 'fringe' || markOf(to) === 'fringe';
  return {
    id: `l:${from.id}|${to.id}`,
    at,
    data: { trust: (lines.trust[at] ?? 5) as Trust },
    place: null,
    ends: [`p:${from.id}`, `p:${to.id}`],
    classes: [onFringe ? 'fringe' : '', lines.isFaded[at] === 1 ? 'old' : ''].filter(Boolean).join(' '),
  };
}

/** A circle seen from afar as `c:` and its place. */
export function castCircle(circles: readonly MapCircle[], at: number): Cast | null {
  const circle = circles[at];
  if (!circle) return null;
  const data = { size: 2 * circle.radius, rim: 0, paint: '' };
  return { id: `c:${String(at)}`, at, data, place: circle, ends: null, classes: 'circle' };
}

/** All lines between two circles as `b:` and their places. */
export function castBundle({ from, to, solid }: Bundle, at: number, thickest: number): Cast {
  const [one, other] = [String(from), String(to)];
  return {
    id: `b:${one}|${other}`,
    at,
    data: { thick: thickest },
    place: null,
    ends: [`c:${one}`, `c:${other}`],
    classes: solid === 0 ? 'bundle loose' : 'bundle',
  };
}

/** How Cytoscape is told of something new. */
export function defined({ id, at, data, place, ends, classes }: Cast): ElementDefinition {
  return {
    group: ends ? 'edges' : 'nodes',
    data: { ...data, id, at, ...(ends && { source: ends[0], target: ends[1] }) },
    ...(place && { position: { x: place.x, y: place.y } }),
    // Whoever drags a bubble moves the map: from afar there is hardly any ground beside them.
    ...(id.startsWith('c:') && { pannable: true }),
    classes,
  };
}

/** How large a disc is drawn, larger than life by `boost`. */
export function sizesOf(radius: number, boost: number): Pick<NodeData, 'size' | 'rim'> {
  return { size: 2 * radius * boost, rim: 2 * boost };
}
