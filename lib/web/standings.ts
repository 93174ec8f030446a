import type { Anchor } from './anchor';
import { at } from './ints';
import { coreNumbers } from './cores';
import { hangFrom, type Hanging } from './hanging';
import { lineCount } from './rows';
import { STANDINGS, type Standing, type WorkerStanding } from './standing';
import type { Trust } from './trust';
import { idAt, type Web } from './web';

/** How everybody hangs in a web, as `analyze` needs it. */
export type Standings = {
  /** Worst standing first, then by id. */
  readonly workers: readonly WorkerStanding[];
  readonly hanging: Hanging;
  /** Core numbers by place. */
  readonly cores: Int32Array;
};

/** How everybody hangs in the web. Linear in people + lines. */
export function standingsIn(web: Web, anchor: Anchor): Standings {
  const hanging = hangFrom(web.solid, anchor.members);
  const cores = coreNumbers(web.solid);
  const isAnchor = new Uint8Array(web.ids.length);
  for (const member of anchor.members) isAnchor[member] = 1;
  const byStanding = new Map<Standing, WorkerStanding[]>(STANDINGS.map((standing) => [standing, []]));
  web.ids.forEach((id, person) => {
    const standing = standingOf(web, hanging, person, isAnchor[person] === 1);
    const hangsOn = at(hanging.hangsOn, person);
    byStanding.get(standing)?.push({
      id,
      standing,
      lines: lineCount(web.rows, person),
      solidLines: lineCount(web.solid, person),
      bestTrust: bestTrustOf(web, person),
      hangsOn: hangsOn < 0 ? null : idAt(web, hangsOn),
      holds: at(hanging.holds, person),
      core: at(cores, person),
    });
  });
  return { workers: [...byStanding.values()].flat(), hanging, cores };
}

function standingOf(web: Web, hanging: Hanging, person: number, isAnchor: boolean): Standing {
  const solidLines = lineCount(web.solid, person);
  if (solidLines === 0) return withoutSolidLine(lineCount(web.rows, person));
  if (isAnchor) return at(hanging.anchorsInPiece, person) > 1 ? 'woven' : 'lone-anchor';
  if (hanging.reached[person] !== 1) return 'cut-off';
  if (solidLines === 1) return 'one-solid-line';
  return at(hanging.hangsOn, person) < 0 ? 'woven' : 'one-person-away';
}

function withoutSolidLine(lines: number): Standing {
  if (lines === 0) return 'no-line';
  return lines === 1 ? 'one-thin-line' : 'thin-lines-only';
}

function bestTrustOf(web: Web, person: number): Trust | null {
  let best: Trust | null = null;
  for (let spot = at(web.rows.start, person); spot < at(web.rows.start, person + 1); spot++) {
    const trust = web.rows.trust[spot] as Trust;
    if (best === null || trust < best) best = trust;
  }
  return best;
}
