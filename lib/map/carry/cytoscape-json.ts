import { strengthOf } from '@/lib/web/trust';
import type { Carried, FileNote } from './carried';
import { LINE_COLUMNS, linesOf, numberOf, PERSON_COLUMNS, round, type Column } from './columns';

/**
 * The web as Cytoscape JSON, which Cytoscape Desktop opens as a network and Cytoscape.js as its elements: people with
 * what is told of them and where they stand, lines with `trust`, `strength` and the strength as `weight`.
 */
export function cytoscapeJsonOf({ people, lines }: Carried, note: FileNote): string {
  const { title, on, by, names } = note;
  return `${JSON.stringify({
    data: { name: title, shared_name: title, on, made_by: by, names },
    elements: {
      nodes: people.map((person, place) => ({
        data: {
          id: numberOf(place),
          name: person.label,
          label: person.label,
          ...valuesOf(PERSON_COLUMNS, person),
        },
        position: { x: round(person.x), y: round(person.y) },
      })),
      edges: linesOf(lines).map((line, at) => ({
        data: {
          id: `l${String(at)}`,
          source: numberOf(line.from),
          target: numberOf(line.to),
          ...valuesOf(LINE_COLUMNS, line),
          weight: strengthOf(line.trust),
        },
      })),
    },
  })}\n`;
}

/** Without what is not known: a column of that name would otherwise say that there is nothing. */
function valuesOf<T>(columns: readonly Column<T>[], one: T) {
  const told = columns.map(({ name, of }) => [name, of(one)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== null));
}
