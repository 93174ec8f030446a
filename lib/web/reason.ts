import type { Analysis } from './analysis';
import { at } from './ints';
import type { Standing, WorkerStanding } from './standing';
import type { Trust } from './trust';
import { idAt, linesOf, type LineTo, type Web } from './web';

/** A thin line between somebody of a piece that is cut off and somebody who reaches the anchor. */
export type Bridge = { readonly from: string; readonly to: string; readonly trust: Trust };

/** Why a worker stands as they do, by the people it is about. */
export type Reason =
  | { readonly standing: Extract<Standing, 'no-line' | 'lone-anchor' | 'woven'> }
  | { readonly standing: 'one-thin-line'; readonly to: string; readonly trust: Trust }
  /** `to`: the most trusting of the lines, of equals the smallest id. */
  | { readonly standing: 'thin-lines-only'; readonly to: string; readonly lines: number }
  /** `piece`: how many are cut off together, themselves included; `bridge`: the best line there is across the gap. */
  | { readonly standing: 'cut-off'; readonly piece: number; readonly bridge: Bridge | null }
  | { readonly standing: 'one-solid-line'; readonly to: string }
  | { readonly standing: 'one-person-away'; readonly through: string; readonly solidLines: number };

type CutOffPiece = { readonly size: number; readonly bridge: Bridge | null };

/**
 * Gives the reason for anybody in the web. What is needed of a piece that is cut off is looked up once for the whole piece,
 * so that the reasons of everybody together stay linear in people + lines.
 */
export function reasonsIn(web: Web, analysis: Analysis): (id: string) => Reason {
  const pieces = new Map<number, CutOffPiece>();
  return (id) => {
    const place = web.indexOf(id);
    const worker = analysis.byId.get(id);
    if (place === undefined || !worker) throw new RangeError(`worker ${id} is not in the web of ${web.on}`);
    return reasonOf(web, worker, place, () => {
      const known = pieces.get(place);
      if (known) return known;
      const { members, piece } = cutOffPieceOf(web, analysis, place);
      for (const member of members) pieces.set(member, piece);
      return piece;
    });
  };
}

function reasonOf(web: Web, worker: WorkerStanding, place: number, pieceOf: () => CutOffPiece): Reason {
  const { standing, hangsOn, solidLines } = worker;
  switch (standing) {
    case 'no-line':
    case 'lone-anchor':
    case 'woven':
      return { standing };
    case 'one-thin-line': {
      const { id: to, trust } = bestLineOf(linesOf(web, place));
      return { standing, to, trust };
    }
    case 'thin-lines-only':
      return { standing, to: bestLineOf(linesOf(web, place)).id, lines: worker.lines };
    case 'cut-off': {
      const { size, bridge } = pieceOf();
      return { standing, piece: size, bridge };
    }
    case 'one-solid-line':
      return { standing, to: hung(hangsOn, worker) };
    case 'one-person-away':
      return { standing, through: hung(hangsOn, worker), solidLines };
  }
}

function hung(hangsOn: string | null, worker: WorkerStanding): string {
  if (hangsOn === null) throw new Error(`worker ${worker.id} is ${worker.standing} but hangs on nobody`);
  return hangsOn;
}

function bestLineOf(lines: readonly LineTo[]): LineTo {
  const [first, ...rest] = lines;
  if (!first) throw new Error('a worker with lines has none');
  return rest.reduce((best, line) => (line.trust < best.trust ? line : best), first);
}

function cutOffPieceOf(
  web: Web,
  analysis: Analysis,
  from: number,
): { members: number[]; piece: CutOffPiece } {
  const members = pieceAround(web, from);
  let bridge: Bridge | null = null;
  for (const member of [...members].sort((a, b) => a - b)) {
    for (const { id, trust } of linesOf(web, member)) {
      if (trust <= web.solidThreshold || !reaches(analysis, id)) continue;
      if (!bridge || trust < bridge.trust) bridge = { from: idAt(web, member), to: id, trust };
    }
  }
  return { members, piece: { size: members.length, bridge } };
}

/** Everybody a solid route leads to from here, who they started from first. */
function pieceAround({ solid }: Web, from: number): number[] {
  const members = [from];
  const seen = new Set(members);
  for (const member of members) {
    for (let spot = at(solid.start, member); spot < at(solid.start, member + 1); spot++) {
      const other = at(solid.neighbour, spot);
      if (seen.has(other)) continue;
      seen.add(other);
      members.push(other);
    }
  }
  return members;
}

const REACHING: ReadonlySet<Standing> = new Set([
  'woven',
  'one-person-away',
  'one-solid-line',
  'lone-anchor',
]);

/** Whether somebody in the web has a solid line and a solid route to the anchor. */
export function reaches(analysis: Analysis, id: string): boolean {
  const worker = analysis.byId.get(id);
  return worker !== undefined && REACHING.has(worker.standing);
}
