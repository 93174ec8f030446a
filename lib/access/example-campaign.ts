import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ExampleOrganizer } from '@/lib/campaigns/harbor-street-crews';
import { harborStreet, type ExampleCampaign } from '@/lib/campaigns/harbor-street';
import { today } from '@/lib/campaigns/today';
import { createCampaign } from '@/lib/access/campaigns';
import { installationVault, vaultOf } from '@/lib/access/vault';
import { sealedWords } from '@/lib/access/worker-words';
import type { Vault } from '@/lib/crypto/vault';
import { db, type Tx } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';

/** Marks the handles of made-up organizers, so that they go with their campaign and nobody can sign in as one. */
export const MADE_UP = 'made-up:';

/** Who holds a seat of the example, and what their records are written under. */
type Holder = { readonly seatId: string; readonly userId: string };
type Written = {
  readonly tx: Tx;
  readonly campaignId: string;
  readonly vault: Vault;
  readonly holders: ReadonlyMap<ExampleOrganizer, Holder>;
  /** The database's id for each key of the example; ids sort as keys do. */
  readonly idOf: (key: string) => string;
};

/**
 * Opens the made-up campaign Harbor Street with this person as its lead, its ten months ending today. It needs no
 * seat: it makes one. `removeExampleCampaign` takes all of it away again.
 */
export async function openExampleCampaign(user: {
  readonly userId: string;
}): Promise<{ campaignId: string }> {
  const example = harborStreet(today());
  return db.$transaction(
    async (tx) => {
      // Two clicks at once would open two.
      await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${user.userId}::uuid FOR UPDATE`;
      const open = await tx.seat.findFirst({
        where: { userId: user.userId, removedAt: null, campaign: { isExample: true } },
        select: { campaignId: true },
      });
      if (open) return open;
      const { codeName, purpose, workforce, issues } = example;
      const campaignId = await createCampaign(
        tx,
        { codeName, purpose, issues },
        { workforce, isExample: true },
      );
      const vault = await vaultOf(campaignId, tx);
      const ids = sortedIds(example.workers.map((worker) => worker.key));
      const idOf = (key: string) => ids.get(key) ?? unknownKey();
      const opener = await seatOf(tx, campaignId, user.userId, 'lead', null);
      const holders = new Map<ExampleOrganizer, Holder>([['opener', opener]]);
      await writeWorkers({ tx, campaignId, vault, idOf }, example);
      for (const { handle, worker } of example.organizers)
        holders.set(handle, await madeUpOrganizer(tx, campaignId, handle, idOf(worker)));
      await writeRecords({ tx, campaignId, vault, holders, idOf }, example);
      return { campaignId };
    },
    { maxWait: 15_000, timeout: 60_000 },
  );
}

/** Random ids given out in the order of the keys, so that a pair sorted by key is sorted by id. */
function sortedIds(keys: readonly string[]): ReadonlyMap<string, string> {
  const ids = keys.map(() => randomUUID() as string).toSorted();
  return new Map(keys.toSorted().map((key, place) => [key, ids[place] ?? unknownKey()]));
}

function unknownKey(): never {
  throw new Error('the example names somebody who is not among its workers');
}

async function seatOf(
  tx: Tx,
  campaignId: string,
  userId: string,
  role: 'lead' | 'organizer',
  workerId: string | null,
): Promise<Holder> {
  const { id } = await tx.seat.create({
    data: { campaignId, userId, role, workerId },
    select: { id: true },
  });
  return { seatId: id, userId };
}

async function madeUpOrganizer(tx: Tx, campaignId: string, handle: string, workerId: string) {
  const id = randomUUID();
  const sealed = installationVault().seal('user', id, { handle });
  await tx.user.create({
    data: { id, sealed, handleKey: `${MADE_UP}${id}`, passphraseHash: '', disabledAt: new Date() },
    select: { id: true },
  });
  return seatOf(tx, campaignId, id, 'organizer', workerId);
}

async function writeWorkers(
  { tx, campaignId, vault, idOf }: Omit<Written, 'holders'>,
  { workers }: ExampleCampaign,
): Promise<void> {
  await tx.worker.createMany({
    data: workers.map(({ key, status, inUnit, startedOn, statusOn, ...words }) => ({
      id: idOf(key),
      campaignId,
      ...sealedWords(vault, idOf(key), words),
      status,
      inUnit,
      startedOn: dateFromDay(startedOn),
      statusOn: dateFromDay(statusOn),
    })),
  });
}

async function writeRecords(written: Written, example: ExampleCampaign): Promise<void> {
  const { tx, campaignId, vault, holders, idOf } = written;
  const holder = (organizer: ExampleOrganizer) => holders.get(organizer) ?? unknownKey();
  const talkIds = new Map(example.talks.map((talk) => [talk.key, randomUUID()]));
  await tx.oneOnOne.createMany({
    data: example.talks.map(({ key, worker, organizer, heldOn, issues, asked, notes, ...talk }) => {
      const id = talkIds.get(key) ?? unknownKey();
      return {
        ...talk,
        id,
        campaignId,
        workerId: idOf(worker),
        seatId: holder(organizer).seatId,
        heldOn: dateFromDay(heldOn),
        createdAt: dateFromDay(heldOn),
        sealed: vault.seal('one_on_one', id, { issues, asked, notes }),
        idempotencyKey: randomUUID(),
      };
    }),
  });
  await tx.trustRating.createMany({
    data: example.ratings.map(({ between: [first, second], voice, trust, ratedOn, recordedBy, talk }) => ({
      campaignId,
      firstId: idOf(first),
      secondId: idOf(second),
      voice,
      trust,
      ratedOn: dateFromDay(ratedOn),
      recordedAt: dateFromDay(ratedOn),
      recordedById: holder(recordedBy).userId,
      oneOnOneId: talk === null ? null : (talkIds.get(talk) ?? unknownKey()),
    })),
  });
  await tx.followUp.createMany({
    data: example.followUps.map(({ worker, organizer, dueOn, what, doneOn }) => {
      const id = randomUUID();
      return {
        id,
        campaignId,
        workerId: idOf(worker),
        seatId: holder(organizer).seatId,
        dueOn: dateFromDay(dueOn),
        sealed: vault.seal('follow_up', id, { what }),
        doneAt: dateFromDay(doneOn),
      };
    }),
  });
  await tx.committeeSeat.createMany({
    data: example.committee.map(({ workerId, sinceOn, untilOn }) => ({
      campaignId,
      workerId: idOf(workerId),
      sinceOn: dateFromDay(sinceOn),
      untilOn: dateFromDay(untilOn),
      recordedById: holder('opener').userId,
    })),
  });
}
