import 'server-only';
import { freeText } from '@/lib/access/names';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import type { ScenarioWords } from './words';

/** A kept scenario as it was kept. */
export type KeptScenario = Omit<ScenarioWords, 'name'> & {
  readonly id: string;
  /** Null where it is somebody else's word, or this device shows no free text. */
  readonly name: string | null;
  /** Whether this seat may call it something else or take it away. */
  readonly isOwn: boolean;
};

const SHOWN = 60;

/** The kept scenarios of a campaign, the latest first. People who were made one record since are named by the one kept. */
export async function listScenarios(seat: Seat): Promise<readonly KeptScenario[]> {
  if (!may(seat, 'what-if.read')) return [];
  const { campaignId, userId, role } = seat;
  const rows = await db.keptScenario.findMany({
    where: { campaignId, withdrawnAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, sealed: true, keptById: true },
  });
  if (rows.length === 0) return [];
  const [vault, nowOf] = await Promise.all([vaultOf(campaignId), mergedInto(campaignId)]);
  return rows.map(({ id, sealed, keptById }) => {
    const { name, moves, found } = vault.open('kept_scenario', id, sealed) as ScenarioWords;
    const isOwn = role === 'lead' || keptById === userId;
    const now = moves.map((move) => {
      if ('people' in move) return { ...move, people: move.people.map(nowOf) };
      return 'person' in move ? { ...move, person: nowOf(move.person) } : move;
    });
    return { id, name: isOwn ? freeText(seat, name) : null, moves: now, found, isOwn };
  });
}

/** For somebody whose record was made one with another's, the id of that other; for everybody else their own. */
async function mergedInto(campaignId: string): Promise<(id: string) => string> {
  const rows = await db.worker.findMany({
    where: { campaignId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  const into = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const follow = (id: string, steps = 0): string => {
    const next = into.get(id);
    return next === undefined || steps > rows.length ? id : follow(next, steps + 1);
  };
  return (id) => follow(id);
}
