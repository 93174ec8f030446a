import { at } from '@/lib/web/ints';
import { rowsOf, type Lines } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';

/**
 * The web without some of its people (1 in `gone`, by place), their lines and their seats on the committee: what weaving it
 * anew with them marked as having left would give. Linear in people + lines.
 */
export function without(web: Web, gone: Uint8Array): Web {
  const ids: string[] = [];
  const placeOf = Int32Array.from(web.ids, (id, person) => (gone[person] === 1 ? -1 : ids.push(id) - 1));
  const kept: number[] = [];
  for (let line = 0; line < web.lines.from.length; line++) {
    if (gone[at(web.lines.from, line)] !== 1 && gone[at(web.lines.to, line)] !== 1) kept.push(line);
  }
  const lines: Lines = {
    from: Int32Array.from(kept, (line) => at(placeOf, at(web.lines.from, line))),
    to: Int32Array.from(kept, (line) => at(placeOf, at(web.lines.to, line))),
    trust: pick(web.lines.trust, kept),
  };
  return {
    on: web.on,
    solidThreshold: web.solidThreshold,
    ids,
    indexOf: (id) => {
      const place = placeOf[web.indexOf(id) ?? -1] ?? -1;
      return place < 0 ? undefined : place;
    },
    lines,
    said: {
      first: pick(web.said.first, kept),
      second: pick(web.said.second, kept),
      organizer: pick(web.said.organizer, kept),
      on: kept.map((line) => web.said.on[line] ?? ''),
    },
    rows: rowsOf(ids.length, lines, 5),
    solid: rowsOf(ids.length, lines, web.solidThreshold),
    committee: placesLeft(web.committee, placeOf),
  };
}

function pick(from: Uint8Array, kept: readonly number[]): Uint8Array {
  return Uint8Array.from(kept, (line) => from[line] as number);
}

function placesLeft(people: Int32Array, placeOf: Int32Array): Int32Array {
  return people.map((person) => at(placeOf, person)).filter((place) => place >= 0);
}
