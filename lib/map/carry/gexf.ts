import { strengthOf } from '@/lib/web/trust';
import type { MapPerson } from '@/lib/map/picture';
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

/**
 * The web as GEXF 1.2, which every Gephi since 0.7 opens: people with what is told of them and where they stand, undirected
 * lines with `trust`, `strength` and the strength as weight. Gephi's y grows upwards, so it is turned and the picture there
 * stands as it does here.
 */
export function gexfOf({ people, lines }: Carried, note: FileNote): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `<meta${xmlAttributes({ lastmodifieddate: note.on })}><creator>${xmlText(`Woven, ${note.by}`)}</creator>` +
      `<description>${xmlText(`${note.title}. ${note.names}`)}</description></meta>`,
    '<graph mode="static" defaultedgetype="undirected">',
    ...declared('node', PERSON_COLUMNS),
    ...declared('edge', LINE_COLUMNS),
    '<nodes>',
    ...people.map(personOf),
    '</nodes>',
    '<edges>',
    ...linesOf(lines).map(lineOf),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declared<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string[] {
  return [
    `<attributes class="${of}">`,
    ...columns.map(({ name, type }, at) => `<attribute${xmlAttributes({ id: at, title: name, type })}/>`),
    '</attributes>',
  ];
}

function personOf(person: MapPerson, place: number): string {
  const { x, y } = upwards(person);
  return (
    `<node${xmlAttributes({ id: numberOf(place), label: person.label })}>` +
    `${values(PERSON_COLUMNS, person)}<viz:position${xmlAttributes({ x, y, z: 0 })}/></node>`
  );
}

function lineOf(line: FileLine, at: number): string {
  const [source, target] = [numberOf(line.from), numberOf(line.to)];
  const said = { id: at, source, target, weight: strengthOf(line.trust) };
  return `<edge${xmlAttributes(said)}>${values(LINE_COLUMNS, line)}</edge>`;
}

function values<T>(columns: readonly Column<T>[], one: T): string {
  const said = columns.map(({ of }, at) => {
    const value = of(one);
    return value === null ? '' : `<attvalue${xmlAttributes({ for: at, value: String(value) })}/>`;
  });
  return `<attvalues>${said.join('')}</attvalues>`;
}
