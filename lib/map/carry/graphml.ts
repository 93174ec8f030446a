import type { MapPerson } from '@/lib/map/picture';
import { strengthOf } from '@/lib/web/trust';
import type { Carried, FileNote } from './carried';
import {
  LINE_COLUMNS,
  linesOf,
  numberOf,
  PERSON_COLUMNS,
  upwards,
  type Column,
  type FileLine,
} from './columns';
import { xmlAttributes, xmlText } from './xml';

const TYPES = { string: 'string', integer: 'int', boolean: 'boolean', length: 'double' } as const;

type Told = Omit<Column<never>, 'of' | 'type'> & { readonly type: keyof typeof TYPES };

const PERSON_KEYS: readonly Told[] = [
  { name: 'label', type: 'string' },
  { name: 'x', type: 'length' },
  { name: 'y', type: 'length' },
  ...PERSON_COLUMNS,
];
const LINE_KEYS: readonly Told[] = [...LINE_COLUMNS, { name: 'weight', type: 'integer' }];

/**
 * The web as GraphML, which Gephi, yEd, Cytoscape, igraph and NetworkX open: people with what is told of them, `x` and `y`
 * (growing upwards, as in Gephi); undirected lines with `trust`, `strength` and the strength as `weight`.
 */
export function graphmlOf({ people, lines }: Carried, note: FileNote): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...PERSON_KEYS.map((key) => keyOf('node', key)),
    ...LINE_KEYS.map((key) => keyOf('edge', key)),
    '<graph id="web" edgedefault="undirected">',
    `<desc>${xmlText(`${note.title}, ${note.on}. ${note.names}. Woven, ${note.by}`)}</desc>`,
    ...people.map(personOf),
    ...linesOf(lines).map(lineOf),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyOf(of: 'node' | 'edge', { name, type }: Told): string {
  return `<key${xmlAttributes({ id: idOf(of, name), for: of, 'attr.name': name, 'attr.type': TYPES[type] })}/>`;
}

function idOf(of: 'node' | 'edge', name: string): string {
  return `${of === 'node' ? 'p' : 'l'}_${name}`;
}

function personOf(person: MapPerson, place: number): string {
  const said = { label: person.label, ...upwards(person), ...valuesOf(PERSON_COLUMNS, person) };
  return `<node${xmlAttributes({ id: numberOf(place) })}>${data('node', said)}</node>`;
}

function lineOf(line: FileLine, at: number): string {
  const said = { ...valuesOf(LINE_COLUMNS, line), weight: strengthOf(line.trust) };
  const ends = { id: `l${String(at)}`, source: numberOf(line.from), target: numberOf(line.to) };
  return `<edge${xmlAttributes(ends)}>${data('edge', said)}</edge>`;
}

function valuesOf<T>(columns: readonly Column<T>[], one: T) {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(one)]));
}

function data(of: 'node' | 'edge', said: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(said)
    .map(([name, value]) =>
      value === null ? '' : `<data${xmlAttributes({ key: idOf(of, name) })}>${xmlText(String(value))}</data>`,
    )
    .join('');
}
