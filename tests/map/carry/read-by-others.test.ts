import cytoscape, { type ElementsDefinition } from 'cytoscape';
import { UndirectedGraph } from 'graphology';
import { parse as readGexf } from 'graphology-gexf';
import { parse as readGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { onlyThese, type Carried } from '@/lib/map/carry/carried';
import { cytoscapeJsonOf } from '@/lib/map/carry/cytoscape-json';
import { gexfOf } from '@/lib/map/carry/gexf';
import { graphmlOf } from '@/lib/map/carry/graphml';
import { person } from '@/tests/map/made-up';
import { NOTE } from './made-up';

const harbor: Carried = {
  people: [
    person('a', {
      label: 'نادية "N" <Farah>',
      x: 10.46,
      y: -20.04,
      department: 'Pack & ship',
      languages: ['French', 'العربية'],
      support: 2,
      standing: 'one-solid-line',
      onCommittee: true,
      lines: 3,
      solidLines: 2,
      holds: 4,
    }),
    person('b', { label: 'Quiet Harbor', known: false, lines: 1, support: 4 }),
    person('c', { label: 'Amos\u0001\n😀' }),
  ],
  lines: { from: [0, 0], to: [1, 2], trust: [5, 1], isFaded: [1, 0] },
  circles: [],
  circleOf: [],
};

describe('what others read', () => {
  it('of a GEXF file is the whole web', () => {
    const web = readGexf(UndirectedGraph, gexfOf(harbor, NOTE));
    expect(web.type).toBe('undirected');
    expect(web.getNodeAttributes('1')).toEqual({
      label: 'نادية "N" <Farah>',
      department: 'Pack & ship',
      language: 'French|العربية',
      support: 2,
      standing: 'one-solid-line',
      committee: true,
      lines: 3,
      solidLines: 2,
      holds: 4,
      x: 10.5,
      y: 20,
      z: 0,
    });
    expect(web.getNodeAttributes('2')).toEqual({
      label: 'Quiet Harbor',
      committee: false,
      lines: 1,
      solidLines: 0,
      holds: 0,
      x: 0,
      y: 0,
      z: 0,
    });
    expect(web.getEdgeAttributes('1', '2')).toEqual({ trust: 5, strength: 1, weight: 1, isFaded: true });
    expect(web.getEdgeAttributes('1', '3')).toEqual({ trust: 1, strength: 5, weight: 5, isFaded: false });
    expect([web.order, web.size]).toEqual([3, 2]);
  });

  it('of a GraphML file is the whole web', () => {
    const web = readGraphml(UndirectedGraph, graphmlOf(harbor, NOTE));
    expect(web.getNodeAttribute('1', 'label')).toBe('نادية "N" <Farah>');
    expect(web.getNodeAttributes('1')).toMatchObject({
      x: 10.5,
      y: 20,
      committee: true,
      support: 2,
      holds: 4,
    });
    expect(web.getNodeAttributes('2')).not.toHaveProperty('standing');
    expect(web.getEdgeAttributes('1', '3')).toEqual({ trust: 1, strength: 5, weight: 5, isFaded: false });
    expect([web.order, web.size, web.type]).toEqual([3, 2, 'undirected']);
  });

  it('of a Cytoscape JSON file is the whole web', () => {
    const { elements } = JSON.parse(cytoscapeJsonOf(harbor, NOTE)) as { elements: ElementsDefinition };
    const web = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
    expect([web.nodes().length, web.edges().length]).toEqual([3, 2]);
    const [nadia, quiet] = [web.getElementById('1'), web.getElementById('2')];
    expect(nadia.position()).toEqual({ x: 10.5, y: -20 });
    expect(nadia.data()).toMatchObject({ label: 'نادية "N" <Farah>', committee: true, support: 2, holds: 4 });
    expect(quiet.data()).not.toHaveProperty('standing');
    expect(nadia.edgesWith(web.getElementById('3')).data()).toMatchObject({
      trust: 1,
      strength: 5,
      weight: 5,
    });
    expect(web.edges('[?isFaded]').length).toBe(1);
    web.destroy();
  });
});

describe('every file', () => {
  it('holds no id of ours, and of somebody outside the turf nothing but how many lines they have', () => {
    const carried: Carried = {
      people: [
        person('secret-id', {
          known: false,
          label: 'Quiet Harbor',
          department: 'Pack',
          shift: 'Nights',
          languages: ['French'],
          support: 5,
          standing: 'cut-off',
        }),
      ],
      lines: { from: [], to: [], trust: [], isFaded: [] },
      circles: [],
      circleOf: [],
    };
    for (const write of [gexfOf, graphmlOf, cytoscapeJsonOf]) {
      const file = write(carried, NOTE);
      expect(file).toContain('Quiet Harbor');
      expect(file).toContain('rosa');
      expect(file).toContain('2026-11-22');
      for (const secret of ['secret-id', 'Pack', 'Nights', 'French', 'cut-off'])
        expect(file).not.toContain(secret);
    }
  });

  it('can be of some people only, with the lines between them and the circles they are in', () => {
    const circle = (name: string) => ({ x: 0, y: 0, radius: 9, people: 2, name });
    const circles = ['Pack', 'Dock', 'Yard'].map(circle);
    const some = onlyThese({ ...harbor, circles, circleOf: [2, 1, 0] }, new Set(['a', 'c', 'nobody']));
    expect(some.people.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(some.lines).toEqual({ from: [0], to: [1], trust: [1], isFaded: [0] });
    expect([some.circles.map(({ name }) => name), some.circleOf]).toEqual([
      ['Pack', 'Yard'],
      [1, 0],
    ]);
  });
});
