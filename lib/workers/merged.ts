import type { WorkerField, WorkerFields } from './worker-fields';

/** A rating as it stands in the record: the pair in the order of their ids, and whose word it was. */
export type PairRating = {
  readonly firstId: string;
  readonly secondId: string;
  readonly voice: 'first' | 'second' | 'organizer';
};

/**
 * The record two records of one person become: the kept one's word where it has one, the other's where it has none or
 * where it was chosen (`fromGone`), and the languages and tags of both.
 */
export function mergedFields(
  kept: WorkerFields,
  gone: WorkerFields,
  fromGone: readonly WorkerField[] = [],
): WorkerFields {
  const one = <F extends WorkerField>(field: F): WorkerFields[F] => {
    const [first, second] = fromGone.includes(field) ? [gone, kept] : [kept, gone];
    return first[field] ?? second[field];
  };
  // A day belongs to its status: they are taken together.
  const status = fromGone.includes('status') ? gone : kept;
  return {
    name: one('name'),
    nickname: one('nickname'),
    department: one('department'),
    shift: one('shift'),
    jobTitle: one('jobTitle'),
    languages: [...new Set([...kept.languages, ...gone.languages])],
    phone: one('phone'),
    email: one('email'),
    tags: [...new Set([...kept.tags, ...gone.tags])],
    status: status.status,
    statusOn: status.statusOn,
    startedOn: one('startedOn'),
    inUnit: one('inUnit'),
  };
}

/** Fields two records disagree on, so that somebody has to choose. */
export function disputedFields(kept: WorkerFields, gone: WorkerFields): readonly WorkerField[] {
  const single = [
    'name',
    'nickname',
    'department',
    'shift',
    'jobTitle',
    'phone',
    'email',
    'status',
    'startedOn',
    'inUnit',
  ] as const;
  return single.filter(
    (field) => kept[field] !== null && gone[field] !== null && kept[field] !== gone[field],
  );
}

/**
 * A rating of `goneId` once they are `keptId`: the pair in the order of ids again, each voice still the same person's.
 * Null for a rating between the two: it stays as it is, and out of the web, because one of its two is no longer there.
 */
export function movedRating(rating: PairRating, goneId: string, keptId: string): PairRating | null {
  const other = rating.firstId === goneId ? rating.secondId : rating.firstId;
  if (other === keptId) return null;
  const goneWasFirst = rating.firstId === goneId;
  const [firstId, secondId] = keptId < other ? [keptId, other] : [other, keptId];
  const stays = goneWasFirst === (firstId === keptId);
  const voice =
    rating.voice === 'organizer' || stays ? rating.voice : rating.voice === 'first' ? 'second' : 'first';
  return { firstId, secondId, voice };
}
