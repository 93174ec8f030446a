import type { Core, ElementDefinition, SingularElementArgument } from 'cytoscape';
import { rowsOf } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import type { EdgeData, NodeData } from './stylesheet';
import type { Scene, Shown } from './scene';

/** People as nodes `p0`…, lines as edges `l0`…, by their places in the picture. */
export function elementsOf({ people, lines }: MapPicture): ElementDefinition[] {
  const nodes = people.map((person, at): ElementDefinition => {
    const data: NodeData = { ...sizesOf(radiusOf(person), 1), paint: '#888' };
    return {
      group: 'nodes',
      data: { ...data, id: `p${String(at)}`, at },
      position: { x: person.x, y: person.y },
    };
  });
  const edges = rowsOf(lines).map(([from, to, trust, isFaded], at): ElementDefinition => {
    const data: EdgeData = { trust };
    const ends = { source: `p${String(from)}`, target: `p${String(to)}` };
    const onFringe = [people[from], people[to]].some((one) => one !== undefined && markOf(one) === 'fringe');
    return {
      group: 'edges',
      data: { ...data, ...ends, id: `l${String(at)}`, at },
      classes: [onFringe ? 'fringe' : '', isFaded ? 'old' : ''].filter(Boolean).join(' '),
    };
  });
  return [...nodes, ...edges];
}

/** Which lines are meant, faded, lit or chosen. */
export type ShownLines = { readonly of: readonly LineShown[]; readonly chosen: number | null };
export type LineShown = 'gone' | 'rest' | 'aside' | 'lit' | 'full';

/** What was given to each element last. */
type Worn = {
  people: readonly Shown[];
  paints: readonly string[];
  lines: readonly LineShown[];
  chosen: number | null;
};

/** Answers a function that gives each element the class and the colour of a scene, and touches only what changed. */
export function wardrobe(cy: Core): (scene: Scene, lines: ShownLines) => void {
  const [nodes, edges] = [cy.nodes().toArray(), cy.edges().toArray()];
  let worn: Worn = { people: [], paints: [], lines: [], chosen: null };
  return (scene, lines) => {
    const paints = paintsOf(scene);
    cy.batch(() => {
      nodes.forEach((node, at) => {
        if (worn.paints[at] !== paints[at]) node.data('paint', paints[at]);
        change(node, worn.people[at], scene.shown[at]);
      });
      edges.forEach((edge, at) => {
        change(edge, worn.lines[at], lines.of[at]);
      });
      if (worn.chosen !== null) edges[worn.chosen]?.removeClass('chosen');
      if (lines.chosen !== null) edges[lines.chosen]?.addClass('chosen');
    });
    worn = { people: scene.shown, paints, lines: lines.of, chosen: lines.chosen };
  };
}

/** Draws all discs larger or smaller than life. */
export function enlarge(cy: Core, { people }: MapPicture, boost: number): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const person = people[node.data('at') as number];
      if (person) node.data(sizesOf(radiusOf(person), boost));
    });
  });
}

function sizesOf(radius: number, boost: number): Pick<NodeData, 'size' | 'rim'> {
  return { size: 2 * radius * boost, rim: 2 * boost };
}

function paintsOf({ grouping, ink }: Scene): readonly string[] {
  const paints = grouping.groups.map(({ colour }) => ink.colourOf(colour));
  return grouping.groupOf.map((group) => paints[group] ?? ink.rule);
}

function change(element: SingularElementArgument, before: string | undefined, now: string | undefined): void {
  if (before === now) return;
  if (before !== undefined) element.removeClass(before);
  if (now !== undefined) element.addClass(now);
}
