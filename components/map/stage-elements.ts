import type { Core, ElementDefinition } from 'cytoscape';
import type { MapPicture } from '@/lib/map/picture';
import { markOf, radiusOf } from '@/lib/map/picture';
import type { EdgeData, NodeData } from './stylesheet';
import type { Scene } from './scene';

/** People as nodes `p0`…, lines as edges `l0`…, by their places in the picture. */
export function elementsOf({ people, lines }: MapPicture): ElementDefinition[] {
  const nodes = people.map((person, at): ElementDefinition => {
    const data: NodeData = { radius: radiusOf(person), colour: 'none' };
    return {
      group: 'nodes',
      data: { ...data, id: `p${String(at)}`, at },
      position: { x: person.x, y: person.y },
    };
  });
  const edges = lines.map(([from, to, trust], at): ElementDefinition => {
    const data: EdgeData = { trust };
    const ends = { source: `p${String(from)}`, target: `p${String(to)}` };
    const onFringe = [people[from], people[to]].some((one) => one !== undefined && markOf(one) === 'fringe');
    return {
      group: 'edges',
      data: { ...data, ...ends, id: `l${String(at)}`, at },
      ...(onFringe && { classes: 'fringe' }),
    };
  });
  return [...nodes, ...edges];
}

/** Which lines are meant, faded, lit or chosen. */
export type ShownLines = { readonly of: readonly LineShown[]; readonly chosen: number | null };
export type LineShown = 'gone' | 'rest' | 'aside' | 'lit' | 'full';

const CLASSES = ['gone', 'rest', 'aside', 'lit'] as const;

/** Gives each element the class and the colour the scene has for it; touches only what changed. */
export function dress(cy: Core, scene: Scene, lines: ShownLines): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const at = node.data('at') as number;
      const colour = scene.grouping.groups[scene.grouping.groupOf[at] ?? 0]?.colour ?? 'none';
      if (node.data('colour') !== colour) node.data('colour', colour);
      for (const name of CLASSES) node.toggleClass(name, scene.shown[at] === name);
    });
    cy.edges().forEach((edge) => {
      const at = edge.data('at') as number;
      for (const name of CLASSES) edge.toggleClass(name, lines.of[at] === name);
      edge.toggleClass('chosen', lines.chosen === at);
    });
  });
}
