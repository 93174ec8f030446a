import 'server-only';
import type { Tx } from '@/lib/db/client';

/** A worker as many are written at once, their words sealed; days as `YYYY-MM-DD`. */
export type WorkerBulk = {
  readonly id: string;
  readonly sealed: string;
  readonly fileIdKey: string | null;
  readonly status: string;
  readonly startedOn: string | null;
  readonly statusOn: string | null;
};

/** A rating as many are written at once. */
export type RatingBulk = {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly voice: string;
  readonly trust: number;
  readonly ratedOn: string | null;
};

/** Where rows come from. */
export type BulkOrigin = { readonly campaignId: string; readonly importId: string; readonly userId: string };

/** Adds workers, all in one statement. */
export async function insertWorkers(tx: Tx, origin: BulkOrigin, rows: readonly WorkerBulk[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO worker (id, campaign_id, import_id, sealed, file_id_key, status, started_on, status_on, updated_at)
    SELECT r.id, ${origin.campaignId}::uuid, ${origin.importId}::uuid, r.sealed, r."fileIdKey",
      r.status::"WorkerStatus", r."startedOn", r."statusOn", now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, sealed text, "fileIdKey" text, status text,
      "startedOn" date, "statusOn" date)`;
}

/** Writes workers who stand at the given version as they are given, and moves their version; answers whose were written. */
export async function writeWorkersAt(
  tx: Tx,
  campaignId: string,
  rows: readonly (WorkerBulk & { readonly version: number })[],
): Promise<readonly string[]> {
  const written = await tx.$queryRaw<{ id: string }[]>`
    UPDATE worker w SET sealed = r.sealed, file_id_key = r."fileIdKey", status = r.status::"WorkerStatus",
      started_on = r."startedOn", status_on = r."statusOn", version = w.version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, sealed text, "fileIdKey" text, status text,
      "startedOn" date, "statusOn" date, version int)
    WHERE w.id = r.id AND w.campaign_id = ${campaignId}::uuid AND w.version = r.version
    RETURNING w.id`;
  return written.map((row) => row.id);
}

/** Adds ratings, all in one statement. */
export async function insertRatings(tx: Tx, origin: BulkOrigin, rows: readonly RatingBulk[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO trust_rating (id, campaign_id, import_id, recorded_by_id, first_id, second_id, voice, trust, rated_on)
    SELECT r.id, ${origin.campaignId}::uuid, ${origin.importId}::uuid, ${origin.userId}::uuid, r."firstId", r."secondId",
      r.voice::"Voice", r.trust, r."ratedOn"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "firstId" uuid, "secondId" uuid, voice text,
      trust smallint, "ratedOn" date)`;
}

/** Where somebody is on the map of a large workplace, as many are written at once. */
export type PlaceBulk = {
  readonly workerId: string;
  readonly x: number;
  readonly y: number;
  readonly circle: number;
};

/** Writes where people of a campaign are, in place of where they were; pinned people stay. Answers of whom. */
export async function writeMapPlaces(
  tx: Tx,
  campaignId: string,
  rows: readonly PlaceBulk[],
): Promise<readonly string[]> {
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO map_position AS kept (worker_id, campaign_id, x, y, circle)
    SELECT w.id, w.campaign_id, r.x, r.y, r.circle
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("workerId" uuid, x float8, y float8, circle int)
      JOIN worker w ON w.id = r."workerId" AND w.campaign_id = ${campaignId}::uuid
    ON CONFLICT (worker_id) DO UPDATE SET circle = excluded.circle,
      x = CASE WHEN kept.pinned THEN kept.x ELSE excluded.x END,
      y = CASE WHEN kept.pinned THEN kept.y ELSE excluded.y END
    RETURNING worker_id AS id`;
  return written.map(({ id }) => id);
}

/**
 * Frees the ids in files of workers who are deleted or merged, so that a file may give them to others; answers whose
 * words still hold one.
 */
export async function freeFileIds(
  tx: Tx,
  campaignId: string,
  fileIdKeys: readonly string[],
): Promise<readonly { readonly id: string; readonly sealed: string }[]> {
  return tx.$queryRaw<{ id: string; sealed: string }[]>`
    UPDATE worker SET file_id_key = NULL
    WHERE campaign_id = ${campaignId}::uuid AND (deleted_at IS NOT NULL OR merged_into_id IS NOT NULL)
      AND file_id_key IN (SELECT jsonb_array_elements_text(${JSON.stringify(fileIdKeys)}::jsonb))
    RETURNING id, sealed`;
}

/**
 * Removes the workers an import added. Who was spoken with, rated, or is somebody's own record is deleted as by hand
 * and can be brought back; the rest leave no trace. Answers how many of each.
 */
export async function removeImportedWorkers(
  tx: Tx,
  { campaignId, importId }: Omit<BulkOrigin, 'userId'>,
): Promise<{ removed: number; setAside: number }> {
  const removed = await tx.$executeRaw`
    DELETE FROM worker w WHERE w.campaign_id = ${campaignId}::uuid AND w.import_id = ${importId}::uuid
      AND NOT EXISTS (SELECT 1 FROM trust_rating t WHERE t.first_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM trust_rating t WHERE t.second_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM one_on_one o WHERE o.worker_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.worker_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM introduction i WHERE w.id IN (i.first_id, i.second_id))
      AND NOT EXISTS (SELECT 1 FROM committee_seat c WHERE c.worker_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.worker_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM worker m WHERE m.merged_into_id = w.id)`;
  const setAside = await tx.$executeRaw`
    UPDATE worker SET deleted_at = now() WHERE campaign_id = ${campaignId}::uuid AND import_id = ${importId}::uuid
      AND deleted_at IS NULL AND merged_into_id IS NULL`;
  return { removed, setAside };
}
