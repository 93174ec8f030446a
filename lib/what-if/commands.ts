import 'server-only';
import { randomUUID } from 'node:crypto';
import { settleVersions } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import { change } from '@/lib/db/change';
import type { Tx } from '@/lib/db/client';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { ScenarioWords } from './words';

/** More than anybody looks through. */
const MOST_KEPT = 60;

/** Keeps a scenario, with what it found today. */
export async function keepScenario(
  seat: Seat,
  words: ScenarioWords,
): Promise<{ readonly scenarioId: string } | Refusal> {
  const { campaignId } = seat;
  return change(seat, 'scenario.keep', async (tx, vault) => {
    if ((await tx.keptScenario.count({ where: { campaignId, withdrawnAt: null } })) >= MOST_KEPT)
      throw new Refused({ key: 'whatIf.tooManyKept' }, 'name');
    const id = randomUUID();
    await tx.keptScenario.create({
      data: { id, campaignId, keptById: seat.userId, sealed: vault.seal('kept_scenario', id, words) },
      select: { id: true },
    });
    return { subjects: [id], answer: { scenarioId: id } };
  });
}

/** Calls a kept scenario something else; `was` is what the form began from. */
export async function renameScenario(
  seat: Seat,
  id: string,
  asked: string,
  was: Texts,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'scenario.keep', async (tx, vault) => {
    const row = await tx.keptScenario.findFirst({
      where: { ...own(seat), id, withdrawnAt: null },
      select: { sealed: true },
    });
    if (!row) throw new Refused({ key: 'whatIf.gone' });
    const words = vault.open('kept_scenario', id, row.sealed) as ScenarioWords;
    const { name } = await settleVersions(tx, seat, {
      was,
      saved: { name: words.name },
      sent: { name: asked },
      textsOf: plainTexts,
      written: { table: 'kept_scenario', rowId: id },
    });
    await update(seat, tx, id, { sealed: vault.seal('kept_scenario', id, { ...words, name }) });
    return { subjects: [id], answer: { done: true } };
  });
}

/** Takes a kept scenario away, or brings it back. */
export async function removeScenario(
  seat: Seat,
  id: string,
  back: boolean,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'scenario.remove', async (tx) => {
    await update(seat, tx, id, { withdrawnAt: back ? null : new Date() });
    return { subjects: [id], answer: { done: true } };
  });
}

async function update(
  seat: Seat,
  tx: Tx,
  id: string,
  data: { sealed: string } | { withdrawnAt: Date | null },
): Promise<void> {
  const { count } = await tx.keptScenario.updateMany({ where: { ...own(seat), id }, data });
  if (count === 0) throw new Refused({ key: 'whatIf.gone' });
}

/** What one kept oneself; a lead may look after everybody's. */
function own({ campaignId, userId, role }: Seat) {
  return { campaignId, ...(role !== 'lead' && { keptById: userId }) };
}
