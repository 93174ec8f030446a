// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Carried } from '@/lib/map/carry/carried';
import { cytoscapeJsonOf } from '@/lib/map/carry/cytoscape-json';
import { gexfOf } from '@/lib/map/carry/gexf';
import { graphmlOf } from '@/lib/map/carry/graphml';
import { sayable, xmlText } from '@/lib/map/carry/xml';
import { NOTE, someCarried, someName } from './made-up';

const parsed = (xml: string) => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
};

const tenth = (length: number) => Math.round(length * 10) / 10 + 0;

/** What every file says of a web, person by person and line by line; `up` where y grows upwards. */
const said = ({ people, lines }: Carried, up: 1 | -1) => ({
  people: people.map((one, at) => ({
    id: String(at + 1),
    label: one.label,
    x: tenth(one.x),
    y: tenth(-up * one.y),
    department: one.known ? one.department : null,
    shift: one.known ? one.shift : null,
    language: one.known ? one.languages.join('|') || null : null,
    support: one.known ? one.support || null : null,
    standing: one.known ? one.standing : null,
    committee: one.onCommittee,
    lines: one.lines,
    solidLines: one.solidLines,
    holds: one.holds,
  })),
  lines: Array.from(lines.trust, (trust, at) => ({
    ends: [String((lines.from[at] ?? 0) + 1), String((lines.to[at] ?? 0) + 1)],
    trust,
    strength: 6 - trust,
    weight: 6 - trust,
    isFaded: lines.isFaded[at] === 1,
  })),
});

/** Texts as XML can hold them; readers of XML may take an empty text for none. */
const held = (all: ReturnType<typeof said>) =>
  JSON.parse(JSON.stringify(all), (_, value: unknown) =>
    typeof value === 'string' ? sayable(value) || null : value,
  ) as unknown;

const PERSON = [
  'department',
  'shift',
  'language',
  'support',
  'standing',
  'committee',
  'lines',
  'solidLines',
  'holds',
];

describe('a file for Gephi (GEXF)', () => {
  const attribute = (element: Element, name: string) => element.getAttribute(name);

  it('is read by a real parser of XML: every person and line, whatever they are called', () => {
    fc.assert(
      fc.property(someCarried, (carried) => {
        const document = parsed(gexfOf(carried, NOTE));
        const valuesOf = (element: Element) =>
          Object.fromEntries(
            [...element.querySelectorAll('attvalue')].map((one): [string, string | null] => [
              attribute(one, 'for') ?? '',
              attribute(one, 'value'),
            ]),
          );
        const people = [...document.querySelectorAll('node')].map((node) => {
          const place = node.getElementsByTagName('viz:position')[0]!;
          const values = valuesOf(node);
          return {
            id: attribute(node, 'id'),
            label: attribute(node, 'label'),
            x: Number(attribute(place, 'x')),
            y: Number(attribute(place, 'y')),
            ...Object.fromEntries(PERSON.map((name, at) => [name, typed(values[at] ?? null, name)])),
          };
        });
        const lines = [...document.querySelectorAll('edge')].map((edge) => {
          const { 0: trust, 1: strength, 2: isFaded } = valuesOf(edge);
          return {
            ends: [attribute(edge, 'source'), attribute(edge, 'target')],
            trust: Number(trust),
            strength: Number(strength),
            weight: Number(attribute(edge, 'weight')),
            isFaded: isFaded === 'true',
          };
        });
        expect(held({ people, lines } as never)).toEqual(held(said(carried, 1)));
        expect(document.querySelector('description')?.textContent).toBe(`${NOTE.title}. ${NOTE.names}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a GraphML file', () => {
  it('is read by a real parser of XML: every person and line, whatever they are called', () => {
    fc.assert(
      fc.property(someCarried, (carried) => {
        const document = parsed(graphmlOf(carried, NOTE));
        const valuesOf = (element: Element) =>
          Object.fromEntries(
            [...element.querySelectorAll('data')].map((one) => [
              one.getAttribute('key')!.slice(2),
              one.textContent,
            ]),
          );
        const people = [...document.querySelectorAll('node')].map((node) => {
          const values = valuesOf(node);
          return {
            id: node.getAttribute('id'),
            label: values['label'],
            x: Number(values['x']),
            y: Number(values['y']),
            ...Object.fromEntries(PERSON.map((name) => [name, typed(values[name] ?? null, name)])),
          };
        });
        const lines = [...document.querySelectorAll('edge')].map((edge) => {
          const { trust, strength, weight, isFaded } = valuesOf(edge);
          return {
            ends: [edge.getAttribute('source'), edge.getAttribute('target')],
            trust: Number(trust),
            strength: Number(strength),
            weight: Number(weight),
            isFaded: isFaded === 'true',
          };
        });
        expect(held({ people, lines } as never)).toEqual(held(said(carried, 1)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a Cytoscape JSON file', () => {
  it('says every person and line, whatever they are called', () => {
    fc.assert(
      fc.property(someCarried, (carried) => {
        const { elements } = JSON.parse(cytoscapeJsonOf(carried, NOTE)) as {
          elements: Record<
            'nodes' | 'edges',
            { data: Record<string, unknown>; position: { x: number; y: number } }[]
          >;
        };
        const people = elements.nodes.map(({ data, position }) => ({
          id: data['id'],
          label: data['label'],
          ...position,
          ...Object.fromEntries(PERSON.map((name) => [name, data[name] ?? null])),
        }));
        const lines = elements.edges.map(
          ({ data: { source, target, trust, strength, weight, isFaded } }) => ({
            ends: [source, target],
            trust,
            strength,
            weight,
            isFaded,
          }),
        );
        expect({ people, lines }).toEqual(said(carried, -1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('text in XML', () => {
  it('comes back as it went in, between tags and in attributes, less what XML cannot hold', () => {
    fc.assert(
      fc.property(someName, (name) => {
        const { documentElement } = parsed(`<a b="${xmlText(name)}">${xmlText(name)}</a>`);
        expect([documentElement.textContent, documentElement.getAttribute('b')]).toEqual([
          sayable(name),
          sayable(name),
        ]);
      }),
    );
    expect(sayable('a\u0000\ud800😀\ufffe')).toBe('a\ufffd\ufffd😀\ufffd');
  });
});

function typed(value: string | null, name: string): string | number | boolean | null {
  if (value === null) return null;
  if (name === 'committee') return value === 'true';
  return ['support', 'lines', 'solidLines', 'holds'].includes(name) ? Number(value) : value;
}
